import { args } from '@adonisjs/core/ace'
import { AuthorCommand } from '#app/plugins/authoring/author_command'

export default class PluginTest extends AuthorCommand {
  static commandName = 'plugin:test'
  static description = 'Run the suite of its kind, and its own cases, on a plugin'

  @args.string({ description: 'Name of an installed plugin, or path of a folder, file or package' })
  declare plugin: string

  async run() {
    const { testPlugin } = await import('#app/plugins/authoring/test_plugin')
    const { shownReport } = await import('#app/plugins/authoring/test_report')
    const report = await testPlugin(this.plugin)
    this.say(report, shownReport(report))
    if (!report.passed) this.exitCode = 1
  }
}
