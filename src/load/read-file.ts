import { resolve } from 'node:path'
import type { Problem } from '../model/problem.ts'
import type { Host } from './host.ts'
import { limits } from './limits.ts'

/** The bytes of a file or of standard input, or why there are none. */
export async function readFile(
  path: string,
  host: Host,
  most: number = limits.bytes,
): Promise<{ content: Uint8Array } | { problem: Problem }> {
  const whole = resolve(host.cwd, path)
  try {
    return { content: path === '-' ? await host.stdin(most) : await host.readFile(whole, most) }
  } catch {
    const missing = path !== '-' && (await host.kindOf(whole)) === 'nothing'
    return {
      problem: { code: missing ? 'FILE_NOT_FOUND' : 'FILE_UNREADABLE', file: path, with: { file: path } },
    }
  }
}
