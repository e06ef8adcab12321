import { languageScript } from './script/languages.ts'
import { readingScript } from './script/reading.ts'
import { reasonsScript } from './script/reasons.ts'
import { stateScript } from './script/state.ts'

/**
 * The script of a page, the same on every page: it knows no word and fetches nothing. Without it all is shown, in the
 * order of the report.
 */
export const htmlScript = `(() => {
'use strict'
${languageScript}
${reasonsScript}
const begin = (begun, isOpen) => {
${readingScript}
${stateScript}
}
start()
})()`
