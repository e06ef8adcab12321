import { fileURLToPath } from 'node:url'

/** The folder of the rules that come with the product. */
export const packagedRules: string = fileURLToPath(new URL('../../rules', import.meta.url))
