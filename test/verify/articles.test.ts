import { describe, expect, test } from 'vitest'
import { outline, textOf } from './text-of.ts'

const lines = (...text: readonly string[]): Promise<readonly string[]> =>
  textOf('act.txt', text.join('\n')).then(outline)

test.each([
  ['Article 5', 'Article 5 = 5'],
  ['Article 5.', 'Article 5 = 5'],
  ['ARTICLE 5', 'ARTICLE 5 = 5'],
  ['Article 5 – Members', 'Article 5 = 5'],
  ['Article 5: Members', 'Article 5 = 5'],
  ['Article 5 Members', 'Article 5 = 5'],
  ['Art. 5. The Council visits.', 'Art. 5 = 5'],
  ['Art. 25/3. The Council visits.', 'Art. 25/3 = 25/3'],
  ['Art. 37bis. Le Conseil visite.', 'Art. 37bis = 37bis'],
  ['Art. 37 bis. Le Conseil visite.', 'Art. 37 bis = 37bis'],
  ['Art. 5a. Der Rat besucht.', 'Art. 5a = 5a'],
  ['Article 1er. Le Conseil visite.', 'Article 1er = 1'],
  ['Article premier', 'Article premier = 1'],
  ['Article XIV', 'Article XIV = 14'],
  ['Article L. 123-4', 'Article L. 123-4 = l123/4'],
  ['Artikel 5. De Raad bezoekt.', 'Artikel 5 = 5'],
  ['Art. 5 De Raad bezoekt.', 'Art. 5 = 5'],
  ['Section 7. The Council visits.', 'Section 7 = 7'],
  ['§ 7 Aufgaben', '§ 7 = 7'],
  ['§ 7a. Aufgaben', '§ 7a = 7a'],
])('%s', async (heading, expected) => {
  expect(await lines('A title', '', heading, '', 'More.')).toEqual([expected])
})

test.each([
  ['is referred to', 'Article 5 of the Act applies.'],
  ['is one of several', 'Article 5, paragraph 2, applies.'],
  ['is cited with its paragraph', 'Artikel 5 Absatz 2 bleibt unberührt.'],
  ['is only a word', 'Article by article.'],
  ['is the beginning of a word', 'Artisan 5'],
])('a line whose article %s begins none', async (_, line) => {
  expect(await lines('Art. 1. One.', '', line)).toEqual(['Art. 1 = 1'])
})

test('a sentence that runs over a line end into a reference begins no article', async () => {
  expect(
    await lines(
      'Article 12',
      'The Council acts in accordance with',
      'Article 5. It reports.',
      'Article 13',
      'End.',
    ),
  ).toEqual(['Article 12 = 12', 'Article 13 = 13'])
})

test('a heading needs no empty line before it', async () => {
  expect(await lines('CHAPTER I', 'Article 1', 'One', 'CHAPTER II', 'Article 2', 'Two')).toEqual([
    'Article 1 = 1',
    'Article 2 = 2',
  ])
})

test('where there are articles, sections are only parts that hold them', async () => {
  expect(
    await lines('Section 1. Tasks', '', 'Article 1', 'One', '', 'Section 2. Members', '', 'Article 2'),
  ).toEqual(['Article 1 = 1', 'Article 2 = 2'])
})

test('an article that a bill inserts elsewhere is quoted in the article that inserts it', async () => {
  const source = 'Art. 2. In the Act is inserted:\n\n« Art. 8/1. § 1. One.\n§ 2. Two. »\n\nArt. 3. Three.\n'
  const text = await textOf('bill.txt', source)
  expect(outline(text)).toEqual([
    'Art. 2 = 2; § 2 = 2',
    'Art. 8/1 = 8/1; § 1 = 1, § 2 = 2; in Art. 2',
    'Art. 3 = 3',
  ])
  expect(text.articles[0]?.end).toBe(text.articles[2]?.at)
})

test('an annex belongs to no article', async () => {
  const text = await textOf('act.txt', 'Article 1\nOne.\n\nAnnex 1. Places\n\nA list.\n')
  expect(text.text.slice(0, text.articles[0]?.end)).not.toContain('A list')
})

describe('paragraphs', () => {
  test.each([
    ['§ 1er. Un.\n§ 2. Deux.', '§ 1er = 1, § 2 = 2'],
    ['1. One.\n2. Two.\n3. Three.', '1 = 1, 2 = 2, 3 = 3'],
    ['(1) Eins.\n(2) Zwei.', '(1) = 1, (2) = 2'],
    ['(1) Eins:\n1. a,\n2. b.\n(2) Zwei.', '(1) = 1, (2) = 2'],
    ['1. One:\n(1) a,\n(2) b.\n2. Two.', '1 = 1, 2 = 2'],
    ['§ 1. One:\n1. a,\n2. b.\n§ 2. Two.', '§ 1 = 1, § 2 = 2'],
  ])('%s', async (text, expected) => {
    expect(await lines(`Art. 5. ${text}`)).toEqual([`Art. 5 = 5; ${expected}`])
  })

  test.each(['In 2015,\n12. was a figure.', 'See\n2. below.'])('no paragraph is numbered: %s', async text => {
    expect(await lines(`Art. 5. ${text}`)).toEqual(['Art. 5 = 5'])
  })
})
