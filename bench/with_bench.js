import { BenchDatabase } from './database.js'
import { Generator } from './load/generator.js'
import { startProduct } from './targets/product.js'

/**
 * What every measurement needs: the database with a site in it and partitions for this month, and the
 * process that makes the load.
 *
 * @template T
 * @param {(bench: { database: BenchDatabase, generator: Generator, site: object }) => Promise<T>} work
 * @param {BenchDatabase} [database] closed in the end
 * @returns {Promise<T>}
 */
export async function withBench(work, database) {
  database ??= await BenchDatabase.open()
  const generator = new Generator()
  try {
    const site = await database.makeSite()
    await (await startProduct(database)).stop() // makes the partitions
    return await work({ database, generator, site })
  } finally {
    await generator.stop()
    await database.close()
  }
}
