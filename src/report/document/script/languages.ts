/** Shows the report in another of its languages: what lies in a template takes the place of what is shown. */
export const languageScript = `
const written = document.documentElement.lang
let spoken = written
let stop = new AbortController()
const texts = new Map(
  [...document.querySelectorAll('template[data-language]')].map(one => [
    one.dataset.language,
    { title: one.dataset.title, nodes: [...one.content.children] },
  ]),
)
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
const restart = (state, isOpen) => {
  stop.abort()
  stop = new AbortController()
  speak(state.lang || written)
  begin(state, isOpen)
}
const start = () => restart(hashNow(), matchMedia('(min-width: 60rem)').matches)`
