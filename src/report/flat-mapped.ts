export { flatMapped } from '../engine/flat-mapped.ts'
