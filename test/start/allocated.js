// Prints how many bytes it takes to judge one more design, with a young generation so large that nothing is collected.
import { getHeapStatistics } from 'node:v8'
import { nodeHost } from '../../bin/node-host.js'
import { assess, loadDesigns, packagedKnowledge } from '../../dist/index.js'

const knowledge = packagedKnowledge()
const { designs } = await loadDesigns(['fixtures/belgium'], nodeHost(), knowledge.vocabulary)
const norms = ['opcat', 'spt', 'coalition']
const [last, ...others] = designs.toSorted((one, other) => (one.id === 'be-ctrg' ? -1 : 1))
for (const design of others) assess(design, knowledge, norms)
const used = () => getHeapStatistics().used_heap_size
const before = used()
assess(last, knowledge, norms)
console.log(used() - before)
