import { readingScript } from './script/reading.ts'
import { stateScript } from './script/state.ts'

/**
 * The script of a page, the same on every page: it knows no word and fetches nothing. Without it all is shown, in the
 * order of the report.
 */
export const htmlScript = `(() => {\n'use strict'\n${[readingScript, stateScript].join('\n')}\n})()`
