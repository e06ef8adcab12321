/** Reads what can be picked out of a page, and shows, hides and sorts it. */
export const readingScript = `
const main = document.querySelector('main')
const panel = document.getElementById('choose')
const fields = [...panel.querySelectorAll('[name]')]
const shownText = panel.querySelector('output')
const plain = text => text.normalize('NFD').replace(/\\p{M}/gu, '').toLowerCase()

const foundOf = token => {
  const parts = token.split('/')
  const verdict = parts.pop()
  const plane = parts.pop()
  return { token, verdict, plane, design: parts.join('/') }
}
const above = node => {
  const list = []
  for (let one = node.parentElement; one && one !== main; one = one.parentElement) list.push(one)
  return list
}
const isBelow = one => one.matches('ul,dl,section,details,table,.table')
const around = node =>
  above(node)
    .filter(one => one.matches('li,.entry'))
    .flatMap(one => [...one.children].filter(child => !isBelow(child)).map(child => child.textContent))
    .join(' ')
for (const one of main.querySelectorAll('.why')) one.remove()
const leaves = [...main.querySelectorAll('[data-found]')].map(node => ({
  node,
  theme: node.dataset.theme,
  strength: node.dataset.strength,
  rule: node.dataset.rule,
  found: node.dataset.found.split(' ').map(foundOf),
  text: plain([node.textContent, node.dataset.rule, around(node)].join(' ')),
  containers: above(node).filter(one => one.matches('ul,li,.entry,.table')),
}))
for (const { node } of leaves) offerReasons(node, panel.dataset.why)
const keyOf = (leaf, found) => leaf.rule + ' ' + found.token
const total = new Set(leaves.flatMap(leaf => leaf.found.map(one => keyOf(leaf, one)))).size

const fits = (value, wanted) => !wanted || value === wanted
const matching = (leaf, state) => {
  const words = plain(state.text || '').split(/\\s+/).filter(Boolean)
  const told = fits(leaf.theme, state.theme) && fits(leaf.strength, state.strength)
  if (!told || !words.every(one => leaf.text.includes(one))) return []
  return leaf.found.filter(
    one => fits(one.verdict, state.verdict) && fits(one.plane, state.plane) && fits(one.design, state.design),
  )
}

const levelOf = node => (/^H[1-6]$/.test(node.tagName) ? Number(node.tagName[1]) : 9)
const partOf = (list, start, level) => {
  const rest = list.slice(start + 1)
  const end = rest.findIndex(one => level(one) <= level(list[start]))
  return end < 0 ? rest : rest.slice(0, end)
}
const holds = (part, nodes) => part.some(one => nodes.some(node => one === node || one.contains(node)))

// A heading, or a line that opens a group of rows, goes with all that it stands above.
const foldParts = (list, level, nodes, visible) => {
  list.forEach((one, at) => {
    if (level(one) === 9) return
    const part = partOf(list, at, level)
    if (!holds(part, nodes) || holds(part, visible)) return
    for (const gone of [one, ...part]) gone.hidden = true
  })
}
const rowLevel = row => (row.className === 'depth-1' ? 1 : row.className === 'depth-2' ? 2 : 9)

// Rows that share the name of a rule stay together.
const rowsWith = row => {
  let first = row
  while (first && !first.querySelector('th')) first = first.previousElementSibling
  const list = [first]
  for (let one = first.nextElementSibling; one && one.dataset.found && !one.querySelector('th'); one = one.nextElementSibling)
    list.push(one)
  return list
}

const hideOthers = (state, visible) => {
  const nodes = leaves.map(one => one.node)
  const list = [...main.children].filter(one => one !== panel)
  for (const table of main.querySelectorAll('table'))
    foldParts([...table.rows].slice(1), rowLevel, nodes, visible)
  foldParts(list, node => (levelOf(node) === 1 ? 9 : levelOf(node)), nodes, visible)
  const designs = fields.find(one => one.name === 'design')
  const ids = designs ? [...designs.options].map(one => one.value).filter(Boolean) : []
  list.forEach((one, at) => {
    if (levelOf(one) !== 1 || !state.design || !ids.includes(one.id) || one.id === state.design) return
    for (const gone of [one, ...partOf(list, at, levelOf)]) gone.hidden = true
  })
}

const filter = state => {
  for (const one of main.querySelectorAll('[hidden]')) if (!panel.contains(one)) one.hidden = false
  const picked = leaves.map(leaf => [leaf, matching(leaf, state)])
  const visible = new Set(picked.filter(([, found]) => found.length > 0).map(([leaf]) => leaf.node))
  for (const node of [...visible]) if (node.tagName === 'TR') rowsWith(node).forEach(row => visible.add(row))
  for (const { node, containers } of leaves) {
    if (!visible.has(node)) node.hidden = true
    for (const one of containers) one.hidden ||= ![...visible].some(inner => one.contains(inner))
  }
  const keys = new Set(picked.flatMap(([leaf, found]) => found.map(one => keyOf(leaf, one))))
  shownText.textContent = shownText.dataset.says.replace('{shown}', keys.size).replace('{total}', total)
  panel.classList.toggle('active', keys.size < total)
  hideOthers(state, [...visible])
}`
