import { args, flags } from '@adonisjs/core/ace'
import { AuthorCommand } from '#app/plugins/authoring/author_command'

export default class PluginInspect extends AuthorCommand {
  static commandName = 'plugin:inspect'
  static description = 'Show what a plugin declares, and what it says to a few samples'

  @args.string({ description: 'Name of an installed plugin, or path of a folder, file or package' })
  declare plugin: string

  @flags.string({ description: 'What it is asked about, as JSON: {"category":"conversion"}' })
  declare event: string | undefined

  @flags.string({ description: 'With a scorer: the session, as JSON: {"device":"mobile"}' })
  declare session: string | undefined

  @flags.string({ description: 'Settings that differ from the defaults, as JSON' })
  declare settings: string | undefined

  async run() {
    const { inspectPlugin } = await import('#app/plugins/authoring/inspect_plugin')
    const { objectIn } = await import('#app/plugins/authoring/object_in')
    const { shownInspection } = await import('#app/plugins/authoring/shown_inspection')
    await this.explaining(async () => {
      const inspection = await inspectPlugin(this.plugin, {
        event: objectIn('--event', this.event),
        session: objectIn('--session', this.session),
        settings: objectIn('--settings', this.settings),
      })
      this.say(inspection, shownInspection(inspection))
    })
  }
}
