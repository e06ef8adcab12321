import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'

const program = '/usr/bin/chromium'
const quietly = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** Whether tests in a browser are skipped, and why, for their names. */
export const missing = !existsSync(program)
export const why = missing ? ` (skipped: no ${program})` : ''

export const desk: BrowserContextOptions = { viewport: { width: 1280, height: 900 } }
export const hand: BrowserContextOptions = { viewport: { width: 390, height: 844 }, hasTouch: true }

/** A browser with a folder of pages of its own. */
export interface Reading {
  /** Opens a page from disk; whatever it asks of anything else is noted. */
  readonly open: (page: string, hash: string, options: BrowserContextOptions) => Promise<Page>
  readonly asked: readonly string[]
  readonly close: () => Promise<void>
}

export async function read(): Promise<Reading> {
  const browser: Browser = await chromium.launch({ executablePath: program, args: quietly })
  const folder = mkdtempSync(join(tmpdir(), 'opcat-pages-'))
  const asked: string[] = []
  const open = async (text: string, hash: string, options: BrowserContextOptions): Promise<Page> => {
    const file = join(folder, 'report.html')
    writeFileSync(file, text)
    const page = await (await browser.newContext(options)).newPage()
    page.on('request', request => asked.push(request.url()))
    page.on('pageerror', trouble => asked.push(String(trouble)))
    page.on('console', message => asked.push(message.text()))
    await page.goto(pathToFileURL(file).href + hash)
    return page
  }
  const close = async () => {
    await browser.close()
    rmSync(folder, { recursive: true })
  }
  return { open, asked, close }
}

/** What axe-core finds wrong with a page; it is let in past the policy of the page, as a reader's tools are. */
export async function violations(page: Page): Promise<readonly string[]> {
  const session = await page.context().newCDPSession(page)
  const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
  await session.send('Runtime.evaluate', { expression: axe })
  const { result } = await session.send('Runtime.evaluate', {
    expression:
      'axe.run().then(({ violations }) => JSON.stringify(violations.map(one => one.id + ": " + one.nodes[0].html)))',
    awaitPromise: true,
  })
  return JSON.parse(String(result.value))
}
