/** Connections to the database that a process may open, by what they are for; see `config/database.ts`. */
export interface PoolSizes {
  app: number
  service: number
  ingest: number
  owner: number
}

/** Two for the batches that are under way at a time, whatever else there is. */
const INGEST = 2
const OWNER = 2
/** The one that listens to other processes. */
const BUS = 1

/** A process alone has a generous pool; several share what two had, and none has less than it takes to serve pages. */
export function poolSizes(processes: number): PoolSizes {
  return {
    app: share(20, processes, 10, 3),
    service: share(12, processes, 6, 3),
    ingest: INGEST,
    owner: OWNER,
  }
}

function share(all: number, processes: number, most: number, least: number) {
  return Math.max(least, Math.min(most, Math.ceil(all / processes)))
}

/** What so many web processes may open together. */
export function connectionsOfWeb(processes: number): number {
  const { app, service, ingest, owner } = poolSizes(processes)
  return processes * (app + service + ingest + owner + BUS)
}
