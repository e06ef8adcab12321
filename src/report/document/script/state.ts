/** Keeps what was chosen in the address, so that it survives a reload and can be sent to somebody. */
export const stateScript = `
let places = []
const fieldOf = name => fields.find(one => one.name === name)
const unsort = () => {
  for (const [leaf, place] of places) place.replaceWith(leaf.node)
  places = []
  for (const one of document.querySelectorAll('.sorted,.whose')) one.remove()
}
const valueOf = (leaf, by, order) => {
  if (by === 'theme' || by === 'strength') return leaf[by]
  return order.find(value => leaf.found.some(one => one[by] === value))
}
const named = (name, text, className) => {
  const one = document.createElement(name)
  one.textContent = text
  if (className) one.className = className
  return one
}
const moved = leaf => {
  const place = document.createComment('')
  leaf.node.replaceWith(place)
  places.push([leaf, place])
  const designs = fieldOf('design')
  const option = designs && [...designs.options].find(one => one.value === leaf.found[0].design)
  if (option) {
    const from = named('span', option.text, 'whose quiet')
    const title = leaf.node.querySelector('h3,h4,h5,h6') || leaf.node
    title.append(' ', from)
  }
  return leaf.node
}
const group = (name, value, list) => {
  const part = named('section', '', 'sorted')
  part.append(named('h3', name))
  part.firstChild.id = 'sorted/' + value
  const entries = list.filter(leaf => leaf.node.tagName !== 'LI')
  for (const leaf of entries) part.append(moved(leaf))
  const items = list.filter(leaf => leaf.node.tagName === 'LI')
  if (items.length > 0) {
    const ul = document.createElement('ul')
    for (const leaf of items) ul.append(moved(leaf))
    part.append(ul)
  }
  return part
}
const sort = by => {
  if (!by || !fieldOf(by)) return
  const options = [...fieldOf(by).options].filter(one => one.value)
  const order = options.map(one => one.value)
  const shown = leaves.filter(({ node }) => node.tagName !== 'TR' && !node.hidden)
  const parts = options.flatMap(({ value, text }) => {
    const own = shown.filter(leaf => valueOf(leaf, by, order) === value)
    return own.length > 0 ? [group(text, value, own)] : []
  })
  const title = main.querySelector('h1')
  for (const one of main.children) if (one !== panel) one.hidden = one !== title
  title.after(named('h2', fieldOf('sort').selectedOptions[0].text, 'sorted'), ...parts)
}
const linkTo = heading => {
  const item = named('li', '', 'sorted')
  const link = named('a', heading.textContent)
  link.href = '#' + heading.id
  item.append(link)
  return item
}
const showLinks = () => {
  document.querySelector('nav ul')?.append(...[...main.querySelectorAll('.sorted>h3')].map(linkTo))
  for (const link of document.querySelectorAll('nav a[href]')) {
    const target = document.getElementById(decoded(link.hash.slice(1)))
    link.parentElement.hidden = !target || target.hidden
  }
}
const stateOf = () => Object.fromEntries(fields.map(one => [one.name, one.value]).filter(([, value]) => value))
const show = () => {
  unsort()
  filter(stateOf())
  sort(stateOf().sort)
  showLinks()
}
const keep = at => {
  const state = new URLSearchParams(stateOf())
  if (spoken !== written) state.set('lang', spoken)
  if (at && state.size > 0) state.set('at', at)
  const hash = state.size > 0 ? '#' + state : at ? '#' + encodeURI(at) : ''
  history.replaceState(null, '', hash || location.pathname + location.search)
}
const take = ({ at, ...state }) => {
  for (const one of fields) {
    one.value = state[one.name] || ''
    if (one.value !== (state[one.name] || '')) one.value = ''
  }
  show()
  if (at) document.getElementById(at)?.scrollIntoView()
}
const clear = () => {
  take({})
  keep()
}
const isHidden = node => node.offsetParent === null
const details = panel.querySelector('details')
const { signal } = stop
panel.addEventListener(
  'input',
  ({ target }) => {
    if (target.id === 'language') return translate(target.value)
    show()
    keep()
  },
  { signal },
)
const clearing = () => {
  clear()
  fields[0].focus()
}
panel.querySelector('button').addEventListener('click', clearing, { signal })
const translate = async language => {
  if (await turn({ ...stateOf(), lang: language }, details.open)) document.getElementById('language').focus()
}
// A link to a place keeps what was chosen, unless that hides the place.
const follow = () => {
  const now = hashNow()
  if (location.hash.includes('=')) return turn(now, details.open)
  const target = document.getElementById(now.at)
  if (target && isHidden(target)) take({})
  target?.scrollIntoView()
  keep(now.at)
}
addEventListener('hashchange', follow, { signal })
fieldOf('sort').parentElement.hidden = !leaves.some(({ node }) => node.tagName !== 'TR')
const choice = document.getElementById('language')
if (choice) choice.value = spoken
if (choice && !canUnpack) choice.parentElement.hidden = true
undo = unsort
panel.hidden = false
details.open = isOpen
take(begun)
keep(begun.at)`
