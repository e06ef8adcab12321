// Figures as they are printed: three digits say all that a measurement knows.

const rounded = number => {
  if (number >= 100) return `${Math.round(number)}`
  return number >= 10 ? number.toFixed(1) : number.toFixed(2)
}

export const milliseconds = number =>
  number >= 10_000 ? `${rounded(number / 1000)} s` : `${rounded(number)} ms`

export const times = number => `${rounded(number)} ×`

export const mebibytes = number => `${Math.round(number)} MiB`

export const plain = rounded

/** A small share as the fraction it is nearest to: 1/20. */
export const fraction = number => (number > 0 && number < 0.5 ? `1/${rounded(1 / number)}` : rounded(number))
