import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { belgium, call } from '../cli/memory.ts'
import { desk, hand, missing, type Reading, read, violations, why } from './chromium.ts'

const written = async (words: string): Promise<string> =>
  (await call(`${words} --format html`, belgium)).printed
const reports = {
  one: 'assess ctrg.yaml --depth full',
  several: 'assess ctrg.yaml ifdh.yaml --lang nl',
  compared: 'compare ctrg.yaml ifdh.yaml --lang de',
}
const pages = new Map<string, string>()
const of = (name: keyof typeof reports): string => pages.get(name) ?? ''
let reading: Reading

describe.skipIf(missing)(`in a browser${why}`, () => {
  beforeAll(async () => {
    for (const [name, words] of Object.entries(reports)) pages.set(name, await written(words))
    reading = await read()
  }, 120_000)
  afterAll(() => reading.close())

  for (const name of Object.keys(reports) as (keyof typeof reports)[])
    for (const [width, options] of Object.entries({
      desk,
      hand,
      dark: { ...desk, colorScheme: 'dark' as const },
    }))
      test(`${name}, ${width}: axe finds nothing, and nothing is wider than the page`, async () => {
        const page = await reading.open(of(name), '', options)
        expect(await violations(page)).toEqual([])
        expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true)
      })

  test('filters by theme, verdict and text, and counts what is left', async () => {
    const page = await reading.open(of('one'), '', desk)
    const all = await shown(page)
    expect(all[0]).toBe(all[1])
    await page.selectOption('[name=verdict]', 'unmet')
    expect(await visible(page, '[data-found*="/unmet"]')).toBeGreaterThan(20)
    expect(await visible(page, '[data-found$="/met"],[data-found$="/undetermined"]')).toBe(0)
    const unmet = await shown(page)
    await page.fill('[name=text]', 'SECOND chair')
    const told = await shown(page)
    expect(told[0]).toBeGreaterThan(0)
    expect(told[0]).toBeLessThan(unmet[0] ?? 0)
    expect(await page.locator('.entry:visible', { hasText: /second/i }).count()).toBeGreaterThan(0)
    await page.click('#choose button')
    expect(await shown(page)).toEqual(all)
  })

  test('what was chosen is in the address: it survives a reload, with the place linked to', async () => {
    const page = await reading.open(of('one'), '#strength=obligation&verdict=unmet&sort=theme', desk)
    const before = await shown(page)
    expect(before[0]).toBeLessThan(before[1] ?? 0)
    await page.locator('.entry:visible a.self').nth(3).click()
    await page.waitForURL(/at=/)
    const address = page.url()
    await page.reload()
    expect(page.url()).toBe(address)
    expect(await page.inputValue('[name=sort]')).toBe('theme')
    expect(await shown(page)).toEqual(before)
    expect(await page.evaluate('scrollY')).toBeGreaterThan(200)
  })

  test('a link to a requirement opens at it, without any choice', async () => {
    const page = await reading.open(of('one'), '#be-ctrg/opcat/18-1-seconded-chair/law', desk)
    const target = page.locator(':target')
    expect(await target.getAttribute('data-rule')).toBe('opcat/18-1-seconded-chair')
    expect(await target.evaluate(node => node.getBoundingClientRect().top < 400)).toBe(true)
  })

  test('one design of several, sorted by strength, in a hand and in Dutch', async () => {
    const page = await reading.open(of('several'), '', hand)
    await page.locator('#choose summary').focus()
    await page.keyboard.press('Enter')
    await page.selectOption('[name=design]', 'be-ifdh')
    expect(await visible(page, '[data-found^="be-ctrg/"]:not(tr)')).toBe(0)
    expect(await page.locator('#be-ctrg').isVisible()).toBe(false)
    await page.selectOption('[name=sort]', 'strength')
    expect(await page.locator('.sorted > h3').allTextContents()).toEqual(['Verplichtingen', 'Aanbevelingen'])
    expect(await violations(page)).toEqual([])
    await page.selectOption('[name=sort]', '')
    await page.selectOption('[name=design]', '')
    expect(await page.locator('.sorted').count()).toBe(0)
    const [now, all] = await shown(page)
    expect(now).toBe(all)
  })

  test('rows of a comparison go with their theme; a rule keeps its name', async () => {
    const page = await reading.open(of('compared'), '#plane=practice', desk)
    const rows = page.locator('tr[data-found]:visible')
    expect(await rows.count()).toBeGreaterThan(0)
    const cells = await rows.evaluateAll(list => list.map(row => [...row.querySelectorAll('td')].length))
    expect(new Set(cells).size).toBe(1)
    expect(await page.locator('label.choose-sort').isVisible()).toBe(false)
  })

  test('speaks another language at once, keeps what was chosen, and does so again after a reload', async () => {
    const page = await reading.open(of('one'), '#verdict=unmet', desk)
    const before = await shown(page)
    await page.selectOption('#language', 'fr')
    await page.waitForSelector('html[lang=fr]')
    expect(await page.textContent('nav summary')).toBe('Sommaire')
    expect(await page.inputValue('[name=verdict]')).toBe('unmet')
    expect(await shown(page)).toEqual(before)
    await page.selectOption('[name=sort]', 'theme')
    await page.reload()
    await page.waitForSelector('html[lang=fr]')
    expect(await page.inputValue('[name=sort]')).toBe('theme')
    expect(await violations(page)).toEqual([])
    await page.selectOption('#language', 'en')
    await page.waitForSelector('html[lang=en]')
    expect(new URL(page.url()).hash).toBe('#verdict=unmet&sort=theme')
    expect(await page.textContent('nav summary')).toBe('Contents')
    expect(await shown(page)).toEqual(before)
  })

  test('unfolds the reasons for a finding, by keyboard and in the language that is spoken', async () => {
    const page = await reading.open(of('one'), '#be-ctrg/opcat/18-1-seconded-chair/law', desk)
    const why = page.locator(':target > .why')
    expect(await why.locator('.tree').count()).toBe(0)
    await why.locator('> summary').focus()
    await page.keyboard.press('Enter')
    await why.locator('.tree').waitFor()
    const tree = why.locator('.tree > li').first()
    expect(await tree.innerText()).toMatch(/^✗ unmet · In law · /)
    const fact = tree.locator('li', { hasText: 'asked' }).last()
    expect(await fact.innerText()).toMatch(/^[✗✓?] .+: .+ \(asked: .+\)$/)
    expect(await violations(page)).toEqual([])
    await tree.locator('summary').first().click()
    expect(await fact.isVisible()).toBe(false)
    await page.selectOption('#language', 'de')
    await page.waitForSelector('html[lang=de]')
    const same = page.locator('[id="be-ctrg/opcat/18-1-seconded-chair/law"] > .why')
    await same.locator('> summary').click()
    await same.locator('.tree').waitFor()
    expect(await same.locator('.tree > li').first().innerText()).toMatch(/^✗ nicht erfüllt · /)
  })

  test('offers reasons for all that is unmet or open, and for nothing else where little is asked for', async () => {
    const page = await reading.open(of('several'), '', desk)
    const open = '[data-found*="/unmet"]:not(tr),[data-found*="/undetermined"]:not(tr)'
    const all = await page.locator(open).count()
    expect(all).toBeGreaterThan(300)
    expect(await page.locator('.why').count()).toBe(all)
  })

  test('prints: light, without controls, what was left out counted', async () => {
    const page = await reading.open(of('one'), '#verdict=unmet', { ...desk, colorScheme: 'dark' })
    const short = await page.pdf({ preferCSSPageSize: true })
    await page.click('#choose button')
    const whole = await page.pdf({ preferCSSPageSize: true })
    expect(short.subarray(0, 5).toString()).toBe('%PDF-')
    expect(pagesIn(short)).toBeLessThan(pagesIn(whole))
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('nav').isVisible()).toBe(false)
    expect(await page.locator('#choose').isVisible()).toBe(false)
    expect(await page.evaluate('getComputedStyle(document.body).backgroundColor')).toBe('rgb(255, 255, 255)')
    await page.goto(`${page.url().split('#')[0]}#verdict=unmet`)
    await page.waitForSelector('#choose.active')
    expect(await page.locator('#choose output').isVisible()).toBe(true)
    expect(await page.locator('#choose select').first().isVisible()).toBe(false)
  })

  test('without script everything is there, and no control that does nothing', async () => {
    const page = await reading.open(of('several'), '', { ...desk, javaScriptEnabled: false })
    expect(await page.locator('#choose').isVisible()).toBe(false)
    expect(await page.locator('[data-found]').first().isVisible()).toBe(true)
    expect(await page.locator('.why').count()).toBe(0)
    expect(await page.textContent('main')).toContain('opcat explain')
  })

  test('nothing was asked of anybody but the file itself, and nothing was refused', () => {
    expect(reading.asked.filter(one => !one.startsWith('file:///'))).toEqual([])
  })
})

/** How many requirements are shown, and how many there are. */
const shown = async (page: Page): Promise<readonly number[]> =>
  [...((await page.textContent('#choose output')) ?? '').matchAll(/\d+/g)].map(Number)

const visible = (page: Page, selector: string): Promise<number> =>
  page.locator(selector).filter({ visible: true }).count()

const pagesIn = (pdf: Buffer): number => (pdf.toString('latin1').match(/\/Type\s*\/Page\b/g) ?? []).length
