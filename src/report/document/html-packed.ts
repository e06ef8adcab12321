import { strToU8, zlibSync } from 'fflate'

/** A text made small, as letters that mean nothing in markup: a page carries it, and its script unpacks it. */
export const packed = (text: string): string =>
  Buffer.from(zlibSync(strToU8(text), { level: 9 })).toString('base64')
