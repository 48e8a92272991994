import '@adonisjs/inertia/types'

import type { VNodeProps, AllowedComponentProps, ComponentInstance } from 'vue'

type ExtractProps<T> = Omit<
  ComponentInstance<T>['$props'],
  keyof VNodeProps | keyof AllowedComponentProps
>

declare module '@adonisjs/inertia/types' {
  export interface InertiaPages {
    'ads/account': ExtractProps<(typeof import('../../inertia/pages/ads/account.vue'))['default']>
    'ads/files': ExtractProps<(typeof import('../../inertia/pages/ads/files.vue'))['default']>
    'ads/index': ExtractProps<(typeof import('../../inertia/pages/ads/index.vue'))['default']>
    'ads/upload_network': ExtractProps<(typeof import('../../inertia/pages/ads/upload_network.vue'))['default']>
    'ads/upload_target': ExtractProps<(typeof import('../../inertia/pages/ads/upload_target.vue'))['default']>
    'ads/uploads': ExtractProps<(typeof import('../../inertia/pages/ads/uploads.vue'))['default']>
    'auth/account': ExtractProps<(typeof import('../../inertia/pages/auth/account.vue'))['default']>
    'auth/forgot_password': ExtractProps<(typeof import('../../inertia/pages/auth/forgot_password.vue'))['default']>
    'auth/invitation': ExtractProps<(typeof import('../../inertia/pages/auth/invitation.vue'))['default']>
    'auth/report_mail': ExtractProps<(typeof import('../../inertia/pages/auth/report_mail.vue'))['default']>
    'auth/reset_password': ExtractProps<(typeof import('../../inertia/pages/auth/reset_password.vue'))['default']>
    'auth/sign_in_code': ExtractProps<(typeof import('../../inertia/pages/auth/sign_in_code.vue'))['default']>
    'auth/sign_in': ExtractProps<(typeof import('../../inertia/pages/auth/sign_in.vue'))['default']>
    'auth/sign_up': ExtractProps<(typeof import('../../inertia/pages/auth/sign_up.vue'))['default']>
    'auth/two_factor': ExtractProps<(typeof import('../../inertia/pages/auth/two_factor.vue'))['default']>
    'errors/forbidden': ExtractProps<(typeof import('../../inertia/pages/errors/forbidden.vue'))['default']>
    'errors/not_found': ExtractProps<(typeof import('../../inertia/pages/errors/not_found.vue'))['default']>
    'errors/server_error': ExtractProps<(typeof import('../../inertia/pages/errors/server_error.vue'))['default']>
    'plugins/index': ExtractProps<(typeof import('../../inertia/pages/plugins/index.vue'))['default']>
    'plugins/show': ExtractProps<(typeof import('../../inertia/pages/plugins/show.vue'))['default']>
    'plugins/workspace_plugin': ExtractProps<(typeof import('../../inertia/pages/plugins/workspace_plugin.vue'))['default']>
    'plugins/workspace': ExtractProps<(typeof import('../../inertia/pages/plugins/workspace.vue'))['default']>
    'shared/gone': ExtractProps<(typeof import('../../inertia/pages/shared/gone.vue'))['default']>
    'shared/open': ExtractProps<(typeof import('../../inertia/pages/shared/open.vue'))['default']>
    'shared/password': ExtractProps<(typeof import('../../inertia/pages/shared/password.vue'))['default']>
    'sites/attribution': ExtractProps<(typeof import('../../inertia/pages/sites/attribution.vue'))['default']>
    'sites/call_import': ExtractProps<(typeof import('../../inertia/pages/sites/call_import.vue'))['default']>
    'sites/call_imports': ExtractProps<(typeof import('../../inertia/pages/sites/call_imports.vue'))['default']>
    'sites/call_setup': ExtractProps<(typeof import('../../inertia/pages/sites/call_setup.vue'))['default']>
    'sites/calls': ExtractProps<(typeof import('../../inertia/pages/sites/calls.vue'))['default']>
    'sites/conversion': ExtractProps<(typeof import('../../inertia/pages/sites/conversion.vue'))['default']>
    'sites/conversions': ExtractProps<(typeof import('../../inertia/pages/sites/conversions.vue'))['default']>
    'sites/funnel_visits': ExtractProps<(typeof import('../../inertia/pages/sites/funnel_visits.vue'))['default']>
    'sites/funnels': ExtractProps<(typeof import('../../inertia/pages/sites/funnels.vue'))['default']>
    'sites/health': ExtractProps<(typeof import('../../inertia/pages/sites/health.vue'))['default']>
    'sites/history': ExtractProps<(typeof import('../../inertia/pages/sites/history.vue'))['default']>
    'sites/index': ExtractProps<(typeof import('../../inertia/pages/sites/index.vue'))['default']>
    'sites/install': ExtractProps<(typeof import('../../inertia/pages/sites/install.vue'))['default']>
    'sites/leads': ExtractProps<(typeof import('../../inertia/pages/sites/leads.vue'))['default']>
    'sites/learning': ExtractProps<(typeof import('../../inertia/pages/sites/learning.vue'))['default']>
    'sites/live': ExtractProps<(typeof import('../../inertia/pages/sites/live.vue'))['default']>
    'sites/new': ExtractProps<(typeof import('../../inertia/pages/sites/new.vue'))['default']>
    'sites/numbers': ExtractProps<(typeof import('../../inertia/pages/sites/numbers.vue'))['default']>
    'sites/report_mail': ExtractProps<(typeof import('../../inertia/pages/sites/report_mail.vue'))['default']>
    'sites/report_mails': ExtractProps<(typeof import('../../inertia/pages/sites/report_mails.vue'))['default']>
    'sites/report': ExtractProps<(typeof import('../../inertia/pages/sites/report.vue'))['default']>
    'sites/scoring': ExtractProps<(typeof import('../../inertia/pages/sites/scoring.vue'))['default']>
    'sites/session': ExtractProps<(typeof import('../../inertia/pages/sites/session.vue'))['default']>
    'sites/settings': ExtractProps<(typeof import('../../inertia/pages/sites/settings.vue'))['default']>
    'sites/sharing': ExtractProps<(typeof import('../../inertia/pages/sites/sharing.vue'))['default']>
    'sites/traffic_visits': ExtractProps<(typeof import('../../inertia/pages/sites/traffic_visits.vue'))['default']>
    'sites/traffic': ExtractProps<(typeof import('../../inertia/pages/sites/traffic.vue'))['default']>
    'tokens/index': ExtractProps<(typeof import('../../inertia/pages/tokens/index.vue'))['default']>
    'webhooks/edit': ExtractProps<(typeof import('../../inertia/pages/webhooks/edit.vue'))['default']>
    'webhooks/events': ExtractProps<(typeof import('../../inertia/pages/webhooks/events.vue'))['default']>
    'webhooks/index': ExtractProps<(typeof import('../../inertia/pages/webhooks/index.vue'))['default']>
    'webhooks/message': ExtractProps<(typeof import('../../inertia/pages/webhooks/message.vue'))['default']>
    'webhooks/new': ExtractProps<(typeof import('../../inertia/pages/webhooks/new.vue'))['default']>
    'webhooks/secret': ExtractProps<(typeof import('../../inertia/pages/webhooks/secret.vue'))['default']>
    'webhooks/show': ExtractProps<(typeof import('../../inertia/pages/webhooks/show.vue'))['default']>
    'workspaces/audit': ExtractProps<(typeof import('../../inertia/pages/workspaces/audit.vue'))['default']>
    'workspaces/branding': ExtractProps<(typeof import('../../inertia/pages/workspaces/branding.vue'))['default']>
    'workspaces/export': ExtractProps<(typeof import('../../inertia/pages/workspaces/export.vue'))['default']>
    'workspaces/import': ExtractProps<(typeof import('../../inertia/pages/workspaces/import.vue'))['default']>
    'workspaces/people': ExtractProps<(typeof import('../../inertia/pages/workspaces/people.vue'))['default']>
    'workspaces/provisioning_run': ExtractProps<(typeof import('../../inertia/pages/workspaces/provisioning_run.vue'))['default']>
    'workspaces/provisioning': ExtractProps<(typeof import('../../inertia/pages/workspaces/provisioning.vue'))['default']>
    'workspaces/template': ExtractProps<(typeof import('../../inertia/pages/workspaces/template.vue'))['default']>
    'workspaces/templates': ExtractProps<(typeof import('../../inertia/pages/workspaces/templates.vue'))['default']>
  }
}
