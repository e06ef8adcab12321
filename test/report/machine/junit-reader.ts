import { readFileSync } from 'node:fs'
import { Parser } from 'htmlparser2'
import { expect } from 'vitest'
import { validateXML } from 'xmllint-wasm'

const schema = readFileSync(new URL('junit.xsd', import.meta.url), 'utf8')

/** What a strict reader has against a report: that it is no XML, or not of this shape. */
export async function complaints(xml: string, withSchema = true): Promise<readonly string[]> {
  const { errors } = await validateXML({
    xml: [{ fileName: 'report.xml', contents: xml }],
    ...(withSchema ? { schema: [schema] } : { extension: 'schema' as const, schema: [anyContent] }),
    initialMemoryPages: 1024,
    maxMemoryPages: 4096,
  })
  return errors.map(({ rawMessage }) => rawMessage)
}

const anyContent = `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"><xs:element name="testsuites">
  <xs:complexType mixed="true"><xs:attribute name="name" type="xs:string"/></xs:complexType></xs:element></xs:schema>`

interface Suite {
  readonly [attribute: string]: string
}

interface Case {
  readonly suite: string
  readonly classname: string
  readonly name: string
  readonly outcome: string
}

/** The suites of a report, by their attributes. */
export function suitesOf(xml: string): readonly Suite[] {
  const suites: Suite[] = []
  const parser = new Parser(
    { onopentag: (name, attributes) => void (name === 'testsuite' && suites.push(attributes)) },
    { xmlMode: true },
  )
  parser.end(xml)
  return suites
}

/** The cases of a report, and what became of each. */
export function casesOf(xml: string): readonly Case[] {
  const cases: Case[] = []
  let suite = ''
  let current: Case | undefined
  const parser = new Parser(
    {
      onopentag: (tag, attributes) => {
        const { id = '', classname = '', name = '' } = attributes
        if (tag === 'testsuite') suite = id
        else if (tag === 'testcase') current = { suite, classname, name, outcome: 'passed' }
        else if (current) current = { ...current, outcome: tag }
      },
      onclosetag: tag => {
        if (tag === 'testcase' && current) cases.push(current)
        if (tag === 'testcase') current = undefined
      },
    },
    { xmlMode: true },
  )
  parser.end(xml)
  return cases
}

/** The numbers of every suite are those of its cases. */
export function expectCounts(xml: string): void {
  const cases = casesOf(xml)
  for (const { id, tests, failures, errors, skipped } of suitesOf(xml)) {
    const own = cases.filter(({ suite }) => suite === id)
    const number = (outcome: string) => String(own.filter(one => one.outcome === outcome).length)
    expect({ tests, failures, errors, skipped }).toEqual({
      tests: String(own.length),
      failures: number('failure'),
      errors: number('error'),
      skipped: number('skipped'),
    })
  }
}
