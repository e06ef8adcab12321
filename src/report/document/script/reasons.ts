/** Unfolds the reasons for a finding: they are put together when somebody wants to see them. */
export const reasonsScript = `
const reasonPack = document.querySelector('template[data-reasons]')
let reasonsKnown
const reasonsNow = () => (reasonsKnown ??= unpacked(reasonPack).then(JSON.parse))
const pieceOf = ([text, tone]) => {
  if (!tone) return text
  const piece = document.createElement(tone === 'strong' || tone === 'code' ? tone : 'span')
  piece.textContent = text
  if (piece.localName === 'span') piece.className = tone
  return piece
}
const listOf = (known, places) => {
  const list = document.createElement('ul')
  list.append(...places.map(place => partOfReason(known, place)))
  return list
}
const partOfReason = (known, place) => {
  const [text, ...below] = known.parts[place]
  const item = document.createElement('li')
  const head = below.length > 0 ? document.createElement('summary') : item
  head.append(...known.texts[spoken][text].map(pieceOf))
  if (below.length === 0) return item
  const fold = document.createElement('details')
  fold.open = true
  fold.append(head, listOf(known, below))
  item.append(fold)
  return item
}
const unfold = async ({ target }) => {
  if (!target.matches('.why') || !target.open || target.children.length > 1) return
  const known = await reasonsNow()
  if (target.children.length > 1) return
  const list = listOf(known, known.tops[target.parentElement.id])
  list.className = 'tree'
  target.append(list)
}
document.addEventListener('toggle', unfold, true)
const offerReasons = (node, word) => {
  if (!node.dataset.why || !reasonPack || !canUnpack) return
  const fold = document.createElement('details')
  fold.className = 'why'
  const head = document.createElement('summary')
  const of = document.createElement('span')
  of.className = 'unseen'
  of.textContent = ' ' + node.dataset.rule
  head.append(word + (node.dataset.why > 1 ? ' (' + node.dataset.why + ')' : ''), of)
  fold.append(head)
  node.append(fold)
}`
