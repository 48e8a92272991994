import { args } from '@adonisjs/core/ace'
import { AuthorCommand } from '#app/plugins/authoring/author_command'

export default class MakePlugin extends AuthorCommand {
  static commandName = 'make:plugin'
  static description = 'Make a plugin that passes its suite, to begin with'

  @args.string({
    description:
      'scorer, classifier, enricher, attribution-model, call-provider, matcher or destination',
  })
  declare kind: string

  @args.string({ description: 'Its name: small letters, digits, dashes' })
  declare name: string

  async run() {
    const { makePlugin } = await import('#app/plugins/authoring/make_plugin')
    await this.explaining(async () => {
      const made = await makePlugin(process.cwd(), this.kind, this.name)
      const listed = made.lineToAdd
        ? `Add this to the plugins of kind ${this.kind} in config/plugins.ts:\n  ${made.lineToAdd}`
        : 'It is listed in config/plugins.ts.'
      const next = `Try it: npm run ace -- plugin:test ${this.name}`
      this.say(made, ['Made:', ...made.files.map((file) => `  ${file}`), listed, next].join('\n'))
    })
  }
}
