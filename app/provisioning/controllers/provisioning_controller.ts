import type { HttpContext } from '@adonisjs/core/http'
import { asDownload } from '#app/shared/as_download'
import { receiveFile } from '#app/shared/receive_file'
import { MAX_BYTES } from '#app/provisioning/limits'
import { managing } from '#app/templates/managing'
import { provisioningPage } from '#app/provisioning/run_page'
import { exampleFile } from '#app/provisioning/example_file'
import { readFile } from '#app/provisioning/reading/read_file'
import { COLUMNS, kindOf } from '#app/provisioning/columns'
import { FileTooLarge, NoFile } from '#app/provisioning/exceptions'
import { planProvisioning } from '#app/provisioning/plan_provisioning'
import ProvisioningRunTransformer from '#app/provisioning/transformers/provisioning_run_transformer'

const MOST_OF_NAME = 255
const FILE = {
  maxBytes: MAX_BYTES,
  tooLarge: () => new FileTooLarge(),
  none: () => new NoFile(),
}

/** Many sites from one file. */
export default class ProvisioningController {
  async index({ auth, params, inertia }: HttpContext) {
    const { workspace, runs } = await provisioningPage(auth.getUserOrFail(), params.workspace)
    return inertia.render('workspaces/provisioning', {
      workspace,
      runs: ProvisioningRunTransformer.transform(runs),
      columns: COLUMNS.map((name) => ({ name, kind: kindOf(name) })),
    })
  }

  async store({ auth, params, request, response }: HttpContext) {
    const person = auth.getUserOrFail()
    const { workspace } = params
    await managing(person, workspace, async () => {})
    const { name, bytes } = await receiveFile(request, FILE)
    const fileName = name.replaceAll('\0', '').slice(0, MOST_OF_NAME).toWellFormed()
    const origin = { source: 'file' as const, fileName }
    const { runId } = await planProvisioning(person, workspace, readFile(bytes), origin)
    return response.redirect().toPath(`/workspaces/${workspace}/provisioning/${runId}`)
  }

  async example({ auth, params, request, response }: HttpContext) {
    await managing(auth.getUserOrFail(), params.workspace, async () => {})
    const format = request.input('format') === 'json' ? 'json' : 'csv'
    const type = format === 'json' ? 'application/json' : 'text/csv'
    asDownload(response, { name: `sites.${format}`, type })
    return response.send(exampleFile(format))
  }
}
