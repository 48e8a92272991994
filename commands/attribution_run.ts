import { BaseCommand, flags } from '@adonisjs/core/ace'
import type { CommandOptions } from '@adonisjs/core/types/ace'

export default class AttributionRun extends BaseCommand {
  static commandName = 'attribution:run'
  static description = 'Share out the conversions of a file of journeys by a model'
  static options: CommandOptions = { startApp: true }

  @flags.string({ description: 'Name of the model', required: true })
  declare model: string

  @flags.string({
    description: 'CSV file, also gzipped: channels joined by " > ", conversions, value, nulls',
    required: true,
  })
  declare paths: string

  @flags.number({ description: 'Touches that a Markov chain remembers, 1-3' })
  declare order: number | undefined

  @flags.boolean({ description: 'One JSON object on standard output' })
  declare json: boolean

  async run() {
    const { runModel } = await import('#app/attribution/paths/run_model')
    try {
      const credits = await runModel(this.model, this.paths, { order: this.order })
      process.stdout.write(this.json ? `${JSON.stringify({ credits })}\n` : tableOf(credits))
    } catch (error: any) {
      process.stderr.write(`${error.message}\n`)
      this.exitCode = 1
    }
  }
}

function tableOf(credits: Record<string, number>) {
  const width = Math.max(...Object.keys(credits).map((name) => name.length))
  return Object.entries(credits)
    .sort(([, a], [, b]) => b - a)
    .map(([name, credit]) => `${name.padEnd(width)}  ${credit.toFixed(2).padStart(12)}\n`)
    .join('')
}
