import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse, parseAllDocuments } from 'yaml'
import { blocksOf, pages } from './pages.ts'
import { action } from './run-action.ts'

interface Use {
  readonly uses?: string
  readonly with?: object
  readonly component?: string
  readonly local?: string
  readonly inputs?: object
  readonly hooks?: readonly { readonly id: string }[]
}

const page = (file: string) => pages.find(one => one.file === file) ?? { file, text: '' }
const tableOf = ({ text }: { text: string }) =>
  [...text.matchAll(/^\| (`[^|]*`) \|/gm)].flatMap(([, names = '']) =>
    [...names.matchAll(/`([a-z-]+)`/g)].map(([, name]) => name),
  )

test('GitHub: every input that the page sets exists, and its table lists all', () => {
  const github = page('docs/github-action.md')
  const uses = found(github).filter(({ uses }) => uses?.startsWith('OWNER/opcat@'))
  expect(uses.length).toBeGreaterThan(3)
  for (const one of uses)
    expect(Object.keys(action.inputs)).toEqual(expect.arrayContaining(Object.keys(one.with ?? {})))
  expect(tableOf(github).toSorted()).toEqual(Object.keys(action.inputs).toSorted())
})

test('GitLab: every input that the page sets exists, each that must be set is, and its table lists all', () => {
  const gitlab = page('docs/gitlab-ci.md')
  const [header] = parseAllDocuments(readFileSync('templates/opcat.yml', 'utf8')).map(one => one.toJS())
  const inputs = header.spec.inputs as Record<string, { default?: string }>
  const must = Object.keys(inputs).filter(name => inputs[name]?.default === undefined)
  const includes = found(gitlab).filter(({ component, local }) => component ?? local)
  expect(includes.length).toBeGreaterThan(2)
  for (const one of includes) {
    expect(Object.keys(inputs)).toEqual(expect.arrayContaining(Object.keys(one.inputs ?? {})))
    expect(Object.keys(one.inputs ?? {})).toEqual(expect.arrayContaining(must))
  }
  expect(tableOf(gitlab).toSorted()).toEqual(Object.keys(inputs).toSorted())
})

test('pre-commit: every hook that the page names exists, and all are named', () => {
  const ids = (parse(readFileSync('.pre-commit-hooks.yaml', 'utf8')) as { id: string }[]).map(({ id }) => id)
  const used = found(page('docs/pre-commit.md')).flatMap(({ hooks = [] }) => hooks.map(({ id }) => id))
  expect([...new Set(used)].sort()).toEqual(ids.toSorted())
})

test('the README leads to each page, and no page is longer than one', () => {
  const readme = page('README.md').text
  for (const { file, text } of pages.filter(one => one.file !== 'README.md')) {
    expect(readme).toContain(`(${file})`)
    expect(text.split('\n').length, file).toBeLessThan(140)
  }
})

/** Every map in the YAML of a page. */
function found(of: { file: string; text: string }): readonly Use[] {
  const within = (value: unknown): readonly Use[] =>
    Array.isArray(value)
      ? value.flatMap(within)
      : typeof value === 'object' && value !== null
        ? [value as Use, ...Object.values(value).flatMap(within)]
        : []
  return blocksOf(of, 'yaml').flatMap(block => within(parse(block)))
}
