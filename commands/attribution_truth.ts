import { flags } from '@adonisjs/core/ace'
import { OperatorCommand } from '#app/auth/operator_command'

export default class AttributionTruth extends OperatorCommand {
  static commandName = 'attribution:truth'
  static description =
    'Show how near each attribution model comes to the truth, which a demo site knows'

  @flags.string({ description: 'Public id of a site of the demo', required: true })
  declare site: string

  async run() {
    const { truthReport } = await import('#app/attribution/truth/truth_report')
    const { shownReport } = await import('#app/attribution/truth/shown_report')
    try {
      const report = await truthReport(this.site)
      this.succeed({ ...report }, shownReport(report))
    } catch (error: any) {
      if (error.code !== 'E_TRUTH_UNKNOWN') throw error
      this.fail(error.code, error.message)
    }
  }
}
