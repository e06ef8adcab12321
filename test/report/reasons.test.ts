import { strFromU8, unzlibSync } from 'fflate'
import { beforeAll, describe, expect, test } from 'vitest'
import { languages } from '../../src/model/truth.ts'
import { belgium, call } from '../cli/memory.ts'

interface Packed {
  readonly tops: Readonly<Record<string, readonly number[]>>
  readonly parts: readonly (readonly [number, ...number[]])[]
  readonly texts: Readonly<Record<string, readonly (readonly [string, string?][])[]>>
}

const rule = 'opcat/18-1-seconded-chair'
const anchor = `be-ctrg/${rule}/law`
let page = ''
let packed: Packed

const packedIn = (text: string): Packed | undefined => {
  const [, pack] = /<template data-reasons="[^"]*">([^<]+)</.exec(text) ?? []
  return pack === undefined ? undefined : JSON.parse(strFromU8(unzlibSync(Buffer.from(pack, 'base64'))))
}

/** The lines of a tree, from the top down. */
const linesOf = (place: number, language: string): readonly string[] => {
  const [text = -1, ...below] = packed.parts[place] ?? []
  const own = (packed.texts[language]?.[text] ?? []).map(([said]) => said).join('')
  return [own, ...below.flatMap(one => linesOf(one, language))]
}

const flat = (text: string): string => text.replace(/[│├└─\s]+/g, ' ')

describe('the reasons that a page unfolds', () => {
  beforeAll(async () => {
    page = (await call('assess ctrg.yaml --format html', belgium)).printed
    packed = packedIn(page) ?? { tops: {}, parts: [], texts: {} }
  }, 60_000)

  for (const language of languages)
    test(`are, in ${language}, those that explain prints`, async () => {
      const told = flat(
        (await call(`explain ctrg.yaml ${rule} --format text --lang ${language}`, belgium)).printed,
      )
      const lines = (packed.tops[anchor] ?? []).flatMap(place => linesOf(place, language))
      expect(lines.length).toBeGreaterThan(5)
      for (const line of lines) expect(told).toContain(flat(line))
    })

  test('are offered where they are, for all that is unmet or undetermined, and stand nowhere in the open', () => {
    const [shown = ''] = page.split('<template')
    const offered = [...shown.matchAll(/ id="([^"]+)"[^>]* data-why="(\d+)"/g)]
    expect(offered.map(([, id]) => id).sort()).toEqual(Object.keys(packed.tops).sort())
    for (const [, id = '', count] of offered) expect(packed.tops[id]).toHaveLength(Number(count))
    expect(shown).not.toContain('asked:')
  })

  test('of the same parts are one part', () => {
    expect(new Set(packed.parts.map(part => part.join(' '))).size).toBe(packed.parts.length)
  })

  test('are all of them where everything is asked for, and none in a brief', async () => {
    const full = packedIn((await call('assess ctrg.yaml --format html --depth full', belgium)).printed)
    expect(Object.keys(full?.tops ?? {}).length).toBeGreaterThan(Object.keys(packed.tops).length)
    const brief = (await call('assess ctrg.yaml --format html --depth brief', belgium)).printed
    expect(packedIn(brief)).toBeUndefined()
    expect(brief).not.toContain('data-why="1"')
  }, 60_000)
})
