import { fileURLToPath } from 'node:url'

const at = path => fileURLToPath(new URL(path, import.meta.url))

export const bench = at('.')
export const repository = at('../..')

/** Everything that the benchmark writes while it runs. */
export const written = at('./written')
