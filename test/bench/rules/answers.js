// Facts that make a condition hold, or fail: what the examples of a written rule are made of.

const put = (facts, path, value) => ({ ...facts, [path]: value })

/** Each way of answering one test, as the value of its fact. */
function valuesFor(asked, { values }, holds) {
  const test = typeof asked === 'object' ? asked : { in: [asked] }
  const { in: listed, includes, 'at-least': least, 'at-most': most } = test
  if (least !== undefined) return holds ? [least] : [least - 1, 'none']
  if (most !== undefined) return holds ? [most] : [most + 1]
  if (includes) {
    const members = [includes].flat()
    const without = member =>
      Object.fromEntries(members.filter(one => one !== member).map(one => [one, 'yes']))
    const all = Object.fromEntries(members.map(member => [member, 'yes']))
    return holds ? [all] : members.map(member => ({ ...without(member), complete: 'yes' }))
  }
  const others = [...(values.length ? [...values, 'none'] : ['yes', 'no'])].filter(
    one => !listed.includes(one),
  )
  return holds ? listed : others
}

/** Sets of facts under which a condition surely holds, or surely does not; each shows another reason. */
export function answersTo(condition, kindOf, holds) {
  const parts = condition.all ?? condition.any
  if (!parts) {
    const [[path, asked]] = Object.entries(condition)
    return valuesFor(asked, kindOf(path), holds).map(value => put({}, path, value))
  }
  const together = Boolean(condition.all) === holds
  const first = (part, as) => answersTo(part, kindOf, as)[0]
  return parts.flatMap((part, index) =>
    answersTo(part, kindOf, holds).map(own => {
      const rest = parts.filter((_, other) => other !== index)
      return Object.assign({}, ...rest.map(one => first(one, together ? holds : !holds)), own)
    }),
  )
}
