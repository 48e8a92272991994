import { AuthorCommand } from '#app/plugins/authoring/author_command'

export default class PluginList extends AuthorCommand {
  static commandName = 'plugin:list'
  static description = 'List the plugins of this installation'

  async run() {
    const { default: list } = await import('#config/plugins')
    const { listedPlugins } = await import('#app/plugins/authoring/listed')
    const { alignedRows } = await import('#app/plugins/authoring/aligned_rows')
    await this.explaining(async () => {
      const listed = await listedPlugins(list)
      const rows = listed.map(({ plugin, from, isDefault }) => {
        const { kind, name, version, summary } = plugin
        return { kind, name, version, from, default: isDefault, summary }
      })
      const shown = rows.map(({ kind, name, version, from, default: isDefault }) => [
        ...[kind, name, version, from ?? 'unknown', isDefault ? 'default' : ''],
      ])
      this.say(rows, alignedRows([['KIND', 'NAME', 'VERSION', 'FROM', ''], ...shown]).join('\n'))
    })
  }
}
