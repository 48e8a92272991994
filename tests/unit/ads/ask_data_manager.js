import { parentPort, workerData } from 'node:worker_threads'
import { datamanager_v1 as dm } from 'googleapis/build/src/apis/datamanager/v1.js'

/** In a thread, so that the modules of Google are not there for other tests, one of which says that nobody loads them. */
const client = new dm.Datamanager({ rootUrl: workerData })
const { data } = await client.events.ingest({ requestBody: { validateOnly: true } })
parentPort.postMessage(data)
