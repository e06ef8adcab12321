export { grouped } from '../engine/grouped.ts'
