/** A text of so many characters in which every sentence is another one, in articles of a few sentences. */
export function longBill(length) {
  const pieces = []
  let written = 0
  for (let article = 1; written < length; article += 1) {
    const sentences = Array.from({ length: 4 }, (_, index) => sentence(article * 4 + index))
    const piece = `Art. ${article}. ${sentences.join(' ')}\n\n`
    pieces.push(piece)
    written += piece.length
  }
  return pieces.join('').slice(0, length)
}

const subjects = [
  'The Council',
  'The commission',
  'Each member',
  'The secretariat',
  'The Chamber',
  'The Minister',
]
const verbs = ['shall inform', 'may consult', 'appoints', 'shall not instruct', 'hears', 'reports to']
const objects = [
  'the director of the place',
  'persons deprived of liberty',
  'the public prosecutor',
  'the body concerned',
]
const ends = ['without delay', 'at its own initiative', 'within thirty days', 'in writing and with reasons']

/** The same number gives the same sentence, another one another. */
export function sentence(number) {
  const pick = (list, by) => list[Math.floor(number / by) % list.length]
  return `${pick(subjects, 1)} ${pick(verbs, 6)} ${pick(objects, 36)} ${pick(ends, 144)}, under number ${spelt(number)} of the list that is annexed.`
}

const digits = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine']
const spelt = number => [...`${number}`].map(digit => digits[Number(digit)]).join('')

/** Sentences of that text as a design may quote them: word for word, or with two words changed. */
export const quotesOf = (count, every, isChanged) =>
  Array.from({ length: count }, (_, index) => {
    const told = sentence(4 + index * every)
    return isChanged ? told.replace('the list', 'that catalogue').replace(', under', ', always under') : told
  })
