// What a thread beside the first one runs.
import { parentPort, workerData } from 'node:worker_threads'
import { serve } from '../dist/cli/assess/serve.js'
import { nodeHost } from './node-host.js'

const answer = serve(workerData, nodeHost())
parentPort.on('message', async file => parentPort.postMessage(await answer(file)))
