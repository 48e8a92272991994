import 'reflect-metadata'
import { carryOut } from '#app/plugins/authoring/carry_out'
import type { Order } from '#app/plugins/authoring/orders'

/** Started by the commands for authors, with one order: the code of a plugin runs here. */
process.once('message', async (order: Order) => {
  const { default: list } = await import('#config/plugins')
  await carryOut(order, list, (report) => process.send!(report))
})
