// How long 200 quotations in a bill of 200,000 characters take: npm run build && node test/verify/measure.js
import { verify } from '../../dist/engine/verify/verify.js'
import { packagedKnowledge } from '../../dist/load/packaged-knowledge.js'
import { extractorOf, extractText } from '../../dist/load/texts/extract-text.js'
import { longBill, quotesOf } from './sample-bill.js'

const { vocabulary } = packagedKnowledge()
const count = 200
const bill = Buffer.from(longBill(200_000))

for (const isChanged of [false, true]) {
  const begun = process.cpuUsage()
  const clock = performance.now()
  const text = await extractText(extractorOf('bill.md'), bill, vocabulary.divisions)
  const { quotes } = verify(designQuoting(quotesOf(count, 6, isChanged), text), vocabulary)
  const { user, system } = process.cpuUsage(begun)
  const elapsed = Math.round(performance.now() - clock)
  const told = `${quotes.filter(({ status }) => status === (isChanged ? 'changed' : 'located')).length} of ${count}`
  console.log(
    `${told} ${isChanged ? 'changed' : 'located'}: ${elapsed} ms, ${Math.round((user + system) / 1000)} ms of work`,
  )
}

/** As much of a design as quotations need; each cites the article that it stands in. */
function designQuoting(quotes, text) {
  const facts = quotes.map((quote, index) => ({
    path: `bodies/council/fact-${index}`,
    plane: 'law',
    value: 'yes',
    sources: [`bill#art-${Math.floor((4 + index * 6) / 4)}`],
    quote,
    file: 'design.yaml',
    offset: index,
    quoteOffset: index,
  }))
  return {
    id: 'design',
    facts: new Map(facts.map(fact => [`${fact.path}@law`, fact])),
    texts: new Map([['bill', text]]),
    lines: new Map([['design.yaml', [0]]]),
  }
}
