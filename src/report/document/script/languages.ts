/** Shows the report in another of its languages: what lies packed in a template takes the place of what is shown. */
export const languageScript = `
const written = document.documentElement.lang
let spoken = written
let stop = new AbortController()
const packs = new Map(
  [...document.querySelectorAll('template[data-language]')].map(one => [one.dataset.language, one]),
)
const canUnpack = 'DecompressionStream' in window
const unpacked = async ({ content }) => {
  const bytes = Uint8Array.from(atob(content.textContent), letter => letter.charCodeAt(0))
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate'))).text()
}
const texts = new Map()
const textIn = async language => {
  if (texts.has(language)) return
  const pack = packs.get(language)
  const { body } = new DOMParser().parseFromString(await unpacked(pack), 'text/html')
  texts.set(language, { title: pack.dataset.title, nodes: [...body.children] })
}
const speak = language => {
  if (language === spoken || !texts.has(language)) return
  const nodes = [...document.querySelectorAll('body>nav,body>main')]
  texts.set(spoken, { title: document.title, nodes })
  for (const one of nodes) one.remove()
  const { title, nodes: others } = texts.get(language)
  document.body.prepend(...others)
  document.title = title
  document.documentElement.lang = language
  spoken = language
}
const decoded = text => {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
const hashNow = () => {
  const hash = location.hash.slice(1)
  if (!hash.includes('=')) return { at: decoded(hash) }
  return Object.fromEntries(new URLSearchParams(hash))
}
let wanted = written
let undo = () => {}
const restart = (state, isOpen) => {
  undo()
  stop.abort()
  stop = new AbortController()
  speak(state.lang || written)
  begin(state, isOpen)
}
// What is packed takes a moment: the last choice holds.
const turn = async (state, isOpen) => {
  const language = canUnpack && packs.has(state.lang) ? state.lang : written
  wanted = language
  if (language !== written) await textIn(language)
  if (wanted !== language) return false
  restart(state, isOpen)
  return true
}
const start = () => turn(hashNow(), matchMedia('(min-width: 60rem)').matches)`
