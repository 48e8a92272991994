/* eslint-disable prettier/prettier */
/// <reference path="../manifest.d.ts" />

import type { ExtractBody, ExtractErrorResponse, ExtractQuery, ExtractQueryForGet, ExtractResponse } from '@tuyau/core/types'
import type { InferInput, SimpleError } from '@vinejs/vine/types'

export type ParamValue = string | number | bigint | boolean

export interface Registry {
  'sign_up.show': {
    methods: ["GET","HEAD"]
    pattern: '/sign-up'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/auth/controllers/sign_up_controller').default['show']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/auth/controllers/sign_up_controller').default['show']>>>
    }
  }
  'sign_up.store': {
    methods: ["POST"]
    pattern: '/sign-up'
    types: {
      body: ExtractBody<InferInput<(typeof import('#app/auth/validators/people').signUpValidator)>>
      paramsTuple: []
      params: {}
      query: ExtractQuery<InferInput<(typeof import('#app/auth/validators/people').signUpValidator)>>
      response: ExtractResponse<Awaited<ReturnType<import('#app/auth/controllers/sign_up_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/auth/controllers/sign_up_controller').default['store']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'sign_in.show': {
    methods: ["GET","HEAD"]
    pattern: '/sign-in'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/auth/controllers/sign_in_controller').default['show']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/auth/controllers/sign_in_controller').default['show']>>>
    }
  }
  'sign_in.store': {
    methods: ["POST"]
    pattern: '/sign-in'
    types: {
      body: ExtractBody<InferInput<(typeof import('#app/auth/validators/people').signInValidator)>>
      paramsTuple: []
      params: {}
      query: ExtractQuery<InferInput<(typeof import('#app/auth/validators/people').signInValidator)>>
      response: ExtractResponse<Awaited<ReturnType<import('#app/auth/controllers/sign_in_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/auth/controllers/sign_in_controller').default['store']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'sign_in_code.show': {
    methods: ["GET","HEAD"]
    pattern: '/sign-in/code'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/auth/controllers/sign_in_code_controller').default['show']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/auth/controllers/sign_in_code_controller').default['show']>>>
    }
  }
  'sign_in_code.store': {
    methods: ["POST"]
    pattern: '/sign-in/code'
    types: {
      body: ExtractBody<InferInput<(typeof import('#app/auth/validators/two_factor').codeValidator)>>
      paramsTuple: []
      params: {}
      query: ExtractQuery<InferInput<(typeof import('#app/auth/validators/two_factor').codeValidator)>>
      response: ExtractResponse<Awaited<ReturnType<import('#app/auth/controllers/sign_in_code_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/auth/controllers/sign_in_code_controller').default['store']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'google.redirect': {
    methods: ["GET","HEAD"]
    pattern: '/sign-in/google'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/auth/controllers/google_controller').default['redirect']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/auth/controllers/google_controller').default['redirect']>>>
    }
  }
  'forgot_password.show': {
    methods: ["GET","HEAD"]
    pattern: '/forgot-password'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/auth/controllers/forgot_password_controller').default['show']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/auth/controllers/forgot_password_controller').default['show']>>>
    }
  }
  'forgot_password.store': {
    methods: ["POST"]
    pattern: '/forgot-password'
    types: {
      body: ExtractBody<InferInput<(typeof import('#app/auth/validators/people').forgotPasswordValidator)>>
      paramsTuple: []
      params: {}
      query: ExtractQuery<InferInput<(typeof import('#app/auth/validators/people').forgotPasswordValidator)>>
      response: ExtractResponse<Awaited<ReturnType<import('#app/auth/controllers/forgot_password_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/auth/controllers/forgot_password_controller').default['store']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'language.update': {
    methods: ["PUT"]
    pattern: '/language'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/auth/controllers/language_controller').default['update']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/auth/controllers/language_controller').default['update']>>>
    }
  }
  'sign_in.destroy': {
    methods: ["POST"]
    pattern: '/sign-out'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/auth/controllers/sign_in_controller').default['destroy']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/auth/controllers/sign_in_controller').default['destroy']>>>
    }
  }
  'google.callback': {
    methods: ["GET","HEAD"]
    pattern: '/sign-in/google/callback'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/auth/controllers/google_controller').default['callback']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/auth/controllers/google_controller').default['callback']>>>
    }
  }
  'reset_password.show': {
    methods: ["GET","HEAD"]
    pattern: '/reset-password/:token'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { token: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/auth/controllers/reset_password_controller').default['show']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/auth/controllers/reset_password_controller').default['show']>>>
    }
  }
  'reset_password.store': {
    methods: ["POST"]
    pattern: '/reset-password/:token'
    types: {
      body: ExtractBody<InferInput<(typeof import('#app/auth/validators/people').resetPasswordValidator)>>
      paramsTuple: [ParamValue]
      params: { token: ParamValue }
      query: ExtractQuery<InferInput<(typeof import('#app/auth/validators/people').resetPasswordValidator)>>
      response: ExtractResponse<Awaited<ReturnType<import('#app/auth/controllers/reset_password_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/auth/controllers/reset_password_controller').default['store']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'account.show': {
    methods: ["GET","HEAD"]
    pattern: '/account'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/auth/controllers/account_controller').default['show']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/auth/controllers/account_controller').default['show']>>>
    }
  }
  'account.rename': {
    methods: ["PUT"]
    pattern: '/account/name'
    types: {
      body: ExtractBody<InferInput<(typeof import('#app/auth/validators/people').renameValidator)>>
      paramsTuple: []
      params: {}
      query: ExtractQuery<InferInput<(typeof import('#app/auth/validators/people').renameValidator)>>
      response: ExtractResponse<Awaited<ReturnType<import('#app/auth/controllers/account_controller').default['rename']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/auth/controllers/account_controller').default['rename']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'password.update': {
    methods: ["PUT"]
    pattern: '/account/password'
    types: {
      body: ExtractBody<InferInput<(typeof import('#app/auth/validators/people').changePasswordValidator)>>
      paramsTuple: []
      params: {}
      query: ExtractQuery<InferInput<(typeof import('#app/auth/validators/people').changePasswordValidator)>>
      response: ExtractResponse<Awaited<ReturnType<import('#app/auth/controllers/password_controller').default['update']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/auth/controllers/password_controller').default['update']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'account.end_sessions': {
    methods: ["DELETE"]
    pattern: '/account/sessions'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/auth/controllers/account_controller').default['endSessions']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/auth/controllers/account_controller').default['endSessions']>>>
    }
  }
  'logins.destroy_others': {
    methods: ["DELETE"]
    pattern: '/account/sessions/others'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/auth/controllers/logins_controller').default['destroyOthers']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/auth/controllers/logins_controller').default['destroyOthers']>>>
    }
  }
  'logins.destroy': {
    methods: ["DELETE"]
    pattern: '/account/sessions/:login'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { login: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/auth/controllers/logins_controller').default['destroy']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/auth/controllers/logins_controller').default['destroy']>>>
    }
  }
  'two_factor.show': {
    methods: ["GET","HEAD"]
    pattern: '/account/two-factor'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/auth/controllers/two_factor_controller').default['show']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/auth/controllers/two_factor_controller').default['show']>>>
    }
  }
  'two_factor.begin': {
    methods: ["POST"]
    pattern: '/account/two-factor/begin'
    types: {
      body: ExtractBody<InferInput<(typeof import('#app/auth/validators/two_factor').proofValidator)>>
      paramsTuple: []
      params: {}
      query: ExtractQuery<InferInput<(typeof import('#app/auth/validators/two_factor').proofValidator)>>
      response: ExtractResponse<Awaited<ReturnType<import('#app/auth/controllers/two_factor_controller').default['begin']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/auth/controllers/two_factor_controller').default['begin']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'two_factor.store': {
    methods: ["POST"]
    pattern: '/account/two-factor'
    types: {
      body: ExtractBody<InferInput<(typeof import('#app/auth/validators/two_factor').codeValidator)>>
      paramsTuple: []
      params: {}
      query: ExtractQuery<InferInput<(typeof import('#app/auth/validators/two_factor').codeValidator)>>
      response: ExtractResponse<Awaited<ReturnType<import('#app/auth/controllers/two_factor_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/auth/controllers/two_factor_controller').default['store']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'two_factor.renew_codes': {
    methods: ["POST"]
    pattern: '/account/two-factor/codes'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/auth/controllers/two_factor_controller').default['renewCodes']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/auth/controllers/two_factor_controller').default['renewCodes']>>>
    }
  }
  'two_factor.destroy': {
    methods: ["DELETE"]
    pattern: '/account/two-factor'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/auth/controllers/two_factor_controller').default['destroy']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/auth/controllers/two_factor_controller').default['destroy']>>>
    }
  }
  'google_link.store': {
    methods: ["POST"]
    pattern: '/account/google'
    types: {
      body: ExtractBody<InferInput<(typeof import('#app/auth/validators/two_factor').proofValidator)>>
      paramsTuple: []
      params: {}
      query: ExtractQuery<InferInput<(typeof import('#app/auth/validators/two_factor').proofValidator)>>
      response: ExtractResponse<Awaited<ReturnType<import('#app/auth/controllers/google_link_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/auth/controllers/google_link_controller').default['store']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'google_link.destroy': {
    methods: ["DELETE"]
    pattern: '/account/google'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/auth/controllers/google_link_controller').default['destroy']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/auth/controllers/google_link_controller').default['destroy']>>>
    }
  }
  'health.live': {
    methods: ["GET","HEAD"]
    pattern: '/health/live'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/web/controllers/health_controller').default['live']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/web/controllers/health_controller').default['live']>>>
    }
  }
  'health.ready': {
    methods: ["GET","HEAD"]
    pattern: '/health/ready'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/web/controllers/health_controller').default['ready']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/web/controllers/health_controller').default['ready']>>>
    }
  }
  'sites.health': {
    methods: ["GET","HEAD"]
    pattern: '/sites/:id/health'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { id: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/health/controllers/health_controller').default['show']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/health/controllers/health_controller').default['show']>>>
    }
  }
  'sites.health.request': {
    methods: ["GET","HEAD"]
    pattern: '/sites/:id/health/requests/:request'
    types: {
      body: {}
      paramsTuple: [ParamValue, ParamValue]
      params: { id: ParamValue; request: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/health/controllers/health_controller').default['request']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/health/controllers/health_controller').default['request']>>>
    }
  }
  'sites.health.check.show': {
    methods: ["GET","HEAD"]
    pattern: '/sites/:id/health/check'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { id: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/health/controllers/site_checks_controller').default['show']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/health/controllers/site_checks_controller').default['show']>>>
    }
  }
  'sites.health.check': {
    methods: ["POST"]
    pattern: '/sites/:id/health/check'
    types: {
      body: ExtractBody<InferInput<(typeof import('#app/health/validators/check_validator').addressToLookAt)>>
      paramsTuple: [ParamValue]
      params: { id: ParamValue }
      query: ExtractQuery<InferInput<(typeof import('#app/health/validators/check_validator').addressToLookAt)>>
      response: ExtractResponse<Awaited<ReturnType<import('#app/health/controllers/site_checks_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/health/controllers/site_checks_controller').default['store']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'sites.health.test_event': {
    methods: ["POST"]
    pattern: '/sites/:id/health/test-event'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { id: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/health/controllers/test_events_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/health/controllers/test_events_controller').default['store']>>>
    }
  }
  'webhooks.schema': {
    methods: ["GET","HEAD"]
    pattern: '/webhooks/schemas/:type'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { type: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/deliveries/controllers/event_schemas_controller').default['show']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/deliveries/controllers/event_schemas_controller').default['show']>>>
    }
  }
  'webhooks.index': {
    methods: ["GET","HEAD"]
    pattern: '/sites/:site/webhooks'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { site: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/deliveries/controllers/webhooks_controller').default['index']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/deliveries/controllers/webhooks_controller').default['index']>>>
    }
  }
  'webhooks.create': {
    methods: ["GET","HEAD"]
    pattern: '/sites/:site/webhooks/new'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { site: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/deliveries/controllers/webhooks_controller').default['create']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/deliveries/controllers/webhooks_controller').default['create']>>>
    }
  }
  'webhooks.events': {
    methods: ["GET","HEAD"]
    pattern: '/sites/:site/webhooks/events'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { site: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/deliveries/controllers/webhooks_controller').default['events']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/deliveries/controllers/webhooks_controller').default['events']>>>
    }
  }
  'webhooks.store': {
    methods: ["POST"]
    pattern: '/sites/:site/webhooks'
    types: {
      body: ExtractBody<InferInput<(typeof import('#app/deliveries/validators/endpoint_validator').newEndpoint)>>
      paramsTuple: [ParamValue]
      params: { site: ParamValue }
      query: ExtractQuery<InferInput<(typeof import('#app/deliveries/validators/endpoint_validator').newEndpoint)>>
      response: ExtractResponse<Awaited<ReturnType<import('#app/deliveries/controllers/webhooks_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/deliveries/controllers/webhooks_controller').default['store']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'webhooks.show': {
    methods: ["GET","HEAD"]
    pattern: '/sites/:site/webhooks/:endpoint'
    types: {
      body: {}
      paramsTuple: [ParamValue, ParamValue]
      params: { site: ParamValue; endpoint: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/deliveries/controllers/endpoints_controller').default['show']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/deliveries/controllers/endpoints_controller').default['show']>>>
    }
  }
  'webhooks.edit': {
    methods: ["GET","HEAD"]
    pattern: '/sites/:site/webhooks/:endpoint/edit'
    types: {
      body: {}
      paramsTuple: [ParamValue, ParamValue]
      params: { site: ParamValue; endpoint: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/deliveries/controllers/endpoints_controller').default['edit']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/deliveries/controllers/endpoints_controller').default['edit']>>>
    }
  }
  'webhooks.update': {
    methods: ["PUT"]
    pattern: '/sites/:site/webhooks/:endpoint'
    types: {
      body: ExtractBody<InferInput<(typeof import('#app/deliveries/validators/endpoint_validator').editedEndpoint)>>
      paramsTuple: [ParamValue, ParamValue]
      params: { site: ParamValue; endpoint: ParamValue }
      query: ExtractQuery<InferInput<(typeof import('#app/deliveries/validators/endpoint_validator').editedEndpoint)>>
      response: ExtractResponse<Awaited<ReturnType<import('#app/deliveries/controllers/endpoints_controller').default['update']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/deliveries/controllers/endpoints_controller').default['update']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'webhooks.destroy': {
    methods: ["DELETE"]
    pattern: '/sites/:site/webhooks/:endpoint'
    types: {
      body: {}
      paramsTuple: [ParamValue, ParamValue]
      params: { site: ParamValue; endpoint: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/deliveries/controllers/endpoints_controller').default['destroy']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/deliveries/controllers/endpoints_controller').default['destroy']>>>
    }
  }
  'webhooks.pause': {
    methods: ["POST"]
    pattern: '/sites/:site/webhooks/:endpoint/pause'
    types: {
      body: {}
      paramsTuple: [ParamValue, ParamValue]
      params: { site: ParamValue; endpoint: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/deliveries/controllers/endpoints_controller').default['pause']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/deliveries/controllers/endpoints_controller').default['pause']>>>
    }
  }
  'webhooks.resume': {
    methods: ["POST"]
    pattern: '/sites/:site/webhooks/:endpoint/resume'
    types: {
      body: {}
      paramsTuple: [ParamValue, ParamValue]
      params: { site: ParamValue; endpoint: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/deliveries/controllers/endpoints_controller').default['resume']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/deliveries/controllers/endpoints_controller').default['resume']>>>
    }
  }
  'webhooks.rotate': {
    methods: ["POST"]
    pattern: '/sites/:site/webhooks/:endpoint/rotate'
    types: {
      body: ExtractBody<InferInput<(typeof import('#app/deliveries/validators/endpoint_validator').rotation)>>
      paramsTuple: [ParamValue, ParamValue]
      params: { site: ParamValue; endpoint: ParamValue }
      query: ExtractQuery<InferInput<(typeof import('#app/deliveries/validators/endpoint_validator').rotation)>>
      response: ExtractResponse<Awaited<ReturnType<import('#app/deliveries/controllers/endpoints_controller').default['rotate']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/deliveries/controllers/endpoints_controller').default['rotate']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'webhooks.test': {
    methods: ["POST"]
    pattern: '/sites/:site/webhooks/:endpoint/test'
    types: {
      body: {}
      paramsTuple: [ParamValue, ParamValue]
      params: { site: ParamValue; endpoint: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/deliveries/controllers/endpoint_messages_controller').default['test']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/deliveries/controllers/endpoint_messages_controller').default['test']>>>
    }
  }
  'webhooks.failed': {
    methods: ["GET","HEAD"]
    pattern: '/sites/:site/webhooks/:endpoint/failed'
    types: {
      body: {}
      paramsTuple: [ParamValue, ParamValue]
      params: { site: ParamValue; endpoint: ParamValue }
      query: ExtractQueryForGet<InferInput<(typeof import('#app/deliveries/validators/endpoint_validator').resending)>>
      response: ExtractResponse<Awaited<ReturnType<import('#app/deliveries/controllers/endpoint_messages_controller').default['countFailed']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/deliveries/controllers/endpoint_messages_controller').default['countFailed']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'webhooks.resend_failed': {
    methods: ["POST"]
    pattern: '/sites/:site/webhooks/:endpoint/resend'
    types: {
      body: ExtractBody<InferInput<(typeof import('#app/deliveries/validators/endpoint_validator').resending)>>
      paramsTuple: [ParamValue, ParamValue]
      params: { site: ParamValue; endpoint: ParamValue }
      query: ExtractQuery<InferInput<(typeof import('#app/deliveries/validators/endpoint_validator').resending)>>
      response: ExtractResponse<Awaited<ReturnType<import('#app/deliveries/controllers/endpoint_messages_controller').default['resendFailed']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/deliveries/controllers/endpoint_messages_controller').default['resendFailed']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'webhooks.message': {
    methods: ["GET","HEAD"]
    pattern: '/sites/:site/webhooks/:endpoint/messages/:message'
    types: {
      body: {}
      paramsTuple: [ParamValue, ParamValue, ParamValue]
      params: { site: ParamValue; endpoint: ParamValue; message: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/deliveries/controllers/endpoint_messages_controller').default['show']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/deliveries/controllers/endpoint_messages_controller').default['show']>>>
    }
  }
  'webhooks.resend': {
    methods: ["POST"]
    pattern: '/sites/:site/webhooks/:endpoint/messages/:message/resend'
    types: {
      body: {}
      paramsTuple: [ParamValue, ParamValue, ParamValue]
      params: { site: ParamValue; endpoint: ParamValue; message: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/deliveries/controllers/endpoint_messages_controller').default['resend']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/deliveries/controllers/endpoint_messages_controller').default['resend']>>>
    }
  }
  'workspace_webhooks.index': {
    methods: ["GET","HEAD"]
    pattern: '/workspaces/:workspace/webhooks'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { workspace: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/deliveries/controllers/webhooks_controller').default['index']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/deliveries/controllers/webhooks_controller').default['index']>>>
    }
  }
  'workspace_webhooks.create': {
    methods: ["GET","HEAD"]
    pattern: '/workspaces/:workspace/webhooks/new'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { workspace: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/deliveries/controllers/webhooks_controller').default['create']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/deliveries/controllers/webhooks_controller').default['create']>>>
    }
  }
  'workspace_webhooks.events': {
    methods: ["GET","HEAD"]
    pattern: '/workspaces/:workspace/webhooks/events'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { workspace: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/deliveries/controllers/webhooks_controller').default['events']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/deliveries/controllers/webhooks_controller').default['events']>>>
    }
  }
  'workspace_webhooks.store': {
    methods: ["POST"]
    pattern: '/workspaces/:workspace/webhooks'
    types: {
      body: ExtractBody<InferInput<(typeof import('#app/deliveries/validators/endpoint_validator').newEndpoint)>>
      paramsTuple: [ParamValue]
      params: { workspace: ParamValue }
      query: ExtractQuery<InferInput<(typeof import('#app/deliveries/validators/endpoint_validator').newEndpoint)>>
      response: ExtractResponse<Awaited<ReturnType<import('#app/deliveries/controllers/webhooks_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/deliveries/controllers/webhooks_controller').default['store']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'workspace_webhooks.show': {
    methods: ["GET","HEAD"]
    pattern: '/workspaces/:workspace/webhooks/:endpoint'
    types: {
      body: {}
      paramsTuple: [ParamValue, ParamValue]
      params: { workspace: ParamValue; endpoint: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/deliveries/controllers/endpoints_controller').default['show']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/deliveries/controllers/endpoints_controller').default['show']>>>
    }
  }
  'workspace_webhooks.edit': {
    methods: ["GET","HEAD"]
    pattern: '/workspaces/:workspace/webhooks/:endpoint/edit'
    types: {
      body: {}
      paramsTuple: [ParamValue, ParamValue]
      params: { workspace: ParamValue; endpoint: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/deliveries/controllers/endpoints_controller').default['edit']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/deliveries/controllers/endpoints_controller').default['edit']>>>
    }
  }
  'workspace_webhooks.update': {
    methods: ["PUT"]
    pattern: '/workspaces/:workspace/webhooks/:endpoint'
    types: {
      body: ExtractBody<InferInput<(typeof import('#app/deliveries/validators/endpoint_validator').editedEndpoint)>>
      paramsTuple: [ParamValue, ParamValue]
      params: { workspace: ParamValue; endpoint: ParamValue }
      query: ExtractQuery<InferInput<(typeof import('#app/deliveries/validators/endpoint_validator').editedEndpoint)>>
      response: ExtractResponse<Awaited<ReturnType<import('#app/deliveries/controllers/endpoints_controller').default['update']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/deliveries/controllers/endpoints_controller').default['update']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'workspace_webhooks.destroy': {
    methods: ["DELETE"]
    pattern: '/workspaces/:workspace/webhooks/:endpoint'
    types: {
      body: {}
      paramsTuple: [ParamValue, ParamValue]
      params: { workspace: ParamValue; endpoint: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/deliveries/controllers/endpoints_controller').default['destroy']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/deliveries/controllers/endpoints_controller').default['destroy']>>>
    }
  }
  'workspace_webhooks.pause': {
    methods: ["POST"]
    pattern: '/workspaces/:workspace/webhooks/:endpoint/pause'
    types: {
      body: {}
      paramsTuple: [ParamValue, ParamValue]
      params: { workspace: ParamValue; endpoint: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/deliveries/controllers/endpoints_controller').default['pause']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/deliveries/controllers/endpoints_controller').default['pause']>>>
    }
  }
  'workspace_webhooks.resume': {
    methods: ["POST"]
    pattern: '/workspaces/:workspace/webhooks/:endpoint/resume'
    types: {
      body: {}
      paramsTuple: [ParamValue, ParamValue]
      params: { workspace: ParamValue; endpoint: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/deliveries/controllers/endpoints_controller').default['resume']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/deliveries/controllers/endpoints_controller').default['resume']>>>
    }
  }
  'workspace_webhooks.rotate': {
    methods: ["POST"]
    pattern: '/workspaces/:workspace/webhooks/:endpoint/rotate'
    types: {
      body: ExtractBody<InferInput<(typeof import('#app/deliveries/validators/endpoint_validator').rotation)>>
      paramsTuple: [ParamValue, ParamValue]
      params: { workspace: ParamValue; endpoint: ParamValue }
      query: ExtractQuery<InferInput<(typeof import('#app/deliveries/validators/endpoint_validator').rotation)>>
      response: ExtractResponse<Awaited<ReturnType<import('#app/deliveries/controllers/endpoints_controller').default['rotate']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/deliveries/controllers/endpoints_controller').default['rotate']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'workspace_webhooks.test': {
    methods: ["POST"]
    pattern: '/workspaces/:workspace/webhooks/:endpoint/test'
    types: {
      body: {}
      paramsTuple: [ParamValue, ParamValue]
      params: { workspace: ParamValue; endpoint: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/deliveries/controllers/endpoint_messages_controller').default['test']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/deliveries/controllers/endpoint_messages_controller').default['test']>>>
    }
  }
  'workspace_webhooks.failed': {
    methods: ["GET","HEAD"]
    pattern: '/workspaces/:workspace/webhooks/:endpoint/failed'
    types: {
      body: {}
      paramsTuple: [ParamValue, ParamValue]
      params: { workspace: ParamValue; endpoint: ParamValue }
      query: ExtractQueryForGet<InferInput<(typeof import('#app/deliveries/validators/endpoint_validator').resending)>>
      response: ExtractResponse<Awaited<ReturnType<import('#app/deliveries/controllers/endpoint_messages_controller').default['countFailed']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/deliveries/controllers/endpoint_messages_controller').default['countFailed']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'workspace_webhooks.resend_failed': {
    methods: ["POST"]
    pattern: '/workspaces/:workspace/webhooks/:endpoint/resend'
    types: {
      body: ExtractBody<InferInput<(typeof import('#app/deliveries/validators/endpoint_validator').resending)>>
      paramsTuple: [ParamValue, ParamValue]
      params: { workspace: ParamValue; endpoint: ParamValue }
      query: ExtractQuery<InferInput<(typeof import('#app/deliveries/validators/endpoint_validator').resending)>>
      response: ExtractResponse<Awaited<ReturnType<import('#app/deliveries/controllers/endpoint_messages_controller').default['resendFailed']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/deliveries/controllers/endpoint_messages_controller').default['resendFailed']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'workspace_webhooks.message': {
    methods: ["GET","HEAD"]
    pattern: '/workspaces/:workspace/webhooks/:endpoint/messages/:message'
    types: {
      body: {}
      paramsTuple: [ParamValue, ParamValue, ParamValue]
      params: { workspace: ParamValue; endpoint: ParamValue; message: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/deliveries/controllers/endpoint_messages_controller').default['show']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/deliveries/controllers/endpoint_messages_controller').default['show']>>>
    }
  }
  'workspace_webhooks.resend': {
    methods: ["POST"]
    pattern: '/workspaces/:workspace/webhooks/:endpoint/messages/:message/resend'
    types: {
      body: {}
      paramsTuple: [ParamValue, ParamValue, ParamValue]
      params: { workspace: ParamValue; endpoint: ParamValue; message: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/deliveries/controllers/endpoint_messages_controller').default['resend']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/deliveries/controllers/endpoint_messages_controller').default['resend']>>>
    }
  }
  'job_runs.show': {
    methods: ["GET","HEAD"]
    pattern: '/sites/:id/runs/:run'
    types: {
      body: {}
      paramsTuple: [ParamValue, ParamValue]
      params: { id: ParamValue; run: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/jobs/controllers/job_runs_controller').default['show']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/jobs/controllers/job_runs_controller').default['show']>>>
    }
  }
  'job_runs.stop': {
    methods: ["POST"]
    pattern: '/sites/:id/runs/:run/stop'
    types: {
      body: {}
      paramsTuple: [ParamValue, ParamValue]
      params: { id: ParamValue; run: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/jobs/controllers/job_runs_controller').default['stop']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/jobs/controllers/job_runs_controller').default['stop']>>>
    }
  }
  'workspace_runs.show': {
    methods: ["GET","HEAD"]
    pattern: '/workspaces/:workspace/runs/:run'
    types: {
      body: {}
      paramsTuple: [ParamValue, ParamValue]
      params: { workspace: ParamValue; run: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/jobs/controllers/workspace_runs_controller').default['show']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/jobs/controllers/workspace_runs_controller').default['show']>>>
    }
  }
  'workspace_runs.stop': {
    methods: ["POST"]
    pattern: '/workspaces/:workspace/runs/:run/stop'
    types: {
      body: {}
      paramsTuple: [ParamValue, ParamValue]
      params: { workspace: ParamValue; run: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/jobs/controllers/workspace_runs_controller').default['stop']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/jobs/controllers/workspace_runs_controller').default['stop']>>>
    }
  }
  'sites.calls.imports': {
    methods: ["GET","HEAD"]
    pattern: '/sites/:id/calls/import'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { id: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/calls/importing/controllers/call_imports_controller').default['index']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/calls/importing/controllers/call_imports_controller').default['index']>>>
    }
  }
  'sites.calls.imports.upload': {
    methods: ["POST"]
    pattern: '/sites/:id/calls/import'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { id: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/calls/importing/controllers/call_imports_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/calls/importing/controllers/call_imports_controller').default['store']>>>
    }
  }
  'sites.calls.import': {
    methods: ["GET","HEAD"]
    pattern: '/sites/:id/calls/import/:file'
    types: {
      body: {}
      paramsTuple: [ParamValue, ParamValue]
      params: { id: ParamValue; file: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/calls/importing/controllers/call_imports_controller').default['show']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/calls/importing/controllers/call_imports_controller').default['show']>>>
    }
  }
  'sites.calls.import.map': {
    methods: ["PUT"]
    pattern: '/sites/:id/calls/import/:file'
    types: {
      body: ExtractBody<InferInput<(typeof import('#app/calls/importing/validators/mapping_validator').mappingForm)>>
      paramsTuple: [ParamValue, ParamValue]
      params: { id: ParamValue; file: ParamValue }
      query: ExtractQuery<InferInput<(typeof import('#app/calls/importing/validators/mapping_validator').mappingForm)>>
      response: ExtractResponse<Awaited<ReturnType<import('#app/calls/importing/controllers/call_imports_controller').default['update']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/calls/importing/controllers/call_imports_controller').default['update']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'sites.calls.import.discard': {
    methods: ["DELETE"]
    pattern: '/sites/:id/calls/import/:file'
    types: {
      body: {}
      paramsTuple: [ParamValue, ParamValue]
      params: { id: ParamValue; file: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/calls/importing/controllers/call_imports_controller').default['destroy']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/calls/importing/controllers/call_imports_controller').default['destroy']>>>
    }
  }
  'sites.calls.import.check': {
    methods: ["POST"]
    pattern: '/sites/:id/calls/import/:file/check'
    types: {
      body: {}
      paramsTuple: [ParamValue, ParamValue]
      params: { id: ParamValue; file: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/calls/importing/controllers/call_imports_controller').default['check']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/calls/importing/controllers/call_imports_controller').default['check']>>>
    }
  }
  'sites.calls.import.start': {
    methods: ["POST"]
    pattern: '/sites/:id/calls/import/:file/start'
    types: {
      body: {}
      paramsTuple: [ParamValue, ParamValue]
      params: { id: ParamValue; file: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/calls/importing/controllers/call_imports_controller').default['start']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/calls/importing/controllers/call_imports_controller').default['start']>>>
    }
  }
  'sites.calls.import.stop': {
    methods: ["POST"]
    pattern: '/sites/:id/calls/import/:file/stop'
    types: {
      body: {}
      paramsTuple: [ParamValue, ParamValue]
      params: { id: ParamValue; file: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/calls/importing/controllers/call_imports_controller').default['stop']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/calls/importing/controllers/call_imports_controller').default['stop']>>>
    }
  }
  'sites.calls.import.take_back': {
    methods: ["POST"]
    pattern: '/sites/:id/calls/import/:file/take-back'
    types: {
      body: {}
      paramsTuple: [ParamValue, ParamValue]
      params: { id: ParamValue; file: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/calls/importing/controllers/call_imports_controller').default['takeBack']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/calls/importing/controllers/call_imports_controller').default['takeBack']>>>
    }
  }
  'sites.calls.import.refused': {
    methods: ["GET","HEAD"]
    pattern: '/sites/:id/calls/import/:file/refused.csv'
    types: {
      body: {}
      paramsTuple: [ParamValue, ParamValue]
      params: { id: ParamValue; file: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/calls/importing/controllers/call_imports_controller').default['refused']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/calls/importing/controllers/call_imports_controller').default['refused']>>>
    }
  }
  'sites.calls': {
    methods: ["GET","HEAD"]
    pattern: '/sites/:id/calls'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { id: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/calls/controllers/calls_controller').default['show']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/calls/controllers/calls_controller').default['show']>>>
    }
  }
  'sites.calls.setup': {
    methods: ["GET","HEAD"]
    pattern: '/sites/:id/calls/setup'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { id: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/calls/controllers/call_setup_controller').default['show']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/calls/controllers/call_setup_controller').default['show']>>>
    }
  }
  'sites.numbers': {
    methods: ["GET","HEAD"]
    pattern: '/sites/:id/calls/numbers'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { id: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/calls/controllers/numbers_controller').default['show']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/calls/controllers/numbers_controller').default['show']>>>
    }
  }
  'sites.numbers.save': {
    methods: ["PUT"]
    pattern: '/sites/:id/calls/numbers'
    types: {
      body: ExtractBody<InferInput<(typeof import('#app/calls/validators/number_validators').numberSettingsForm)>>
      paramsTuple: [ParamValue]
      params: { id: ParamValue }
      query: ExtractQuery<InferInput<(typeof import('#app/calls/validators/number_validators').numberSettingsForm)>>
      response: ExtractResponse<Awaited<ReturnType<import('#app/calls/controllers/numbers_controller').default['saveSettings']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/calls/controllers/numbers_controller').default['saveSettings']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'sites.numbers.add_source': {
    methods: ["POST"]
    pattern: '/sites/:id/calls/numbers/sources'
    types: {
      body: ExtractBody<InferInput<(typeof import('#app/calls/validators/number_validators').sourceForm)>>
      paramsTuple: [ParamValue]
      params: { id: ParamValue }
      query: ExtractQuery<InferInput<(typeof import('#app/calls/validators/number_validators').sourceForm)>>
      response: ExtractResponse<Awaited<ReturnType<import('#app/calls/controllers/numbers_controller').default['addSource']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/calls/controllers/numbers_controller').default['addSource']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'sites.numbers.rename_source': {
    methods: ["PUT"]
    pattern: '/sites/:id/calls/numbers/sources/:number'
    types: {
      body: ExtractBody<InferInput<(typeof import('#app/calls/validators/number_validators').nameForm)>>
      paramsTuple: [ParamValue, ParamValue]
      params: { id: ParamValue; number: ParamValue }
      query: ExtractQuery<InferInput<(typeof import('#app/calls/validators/number_validators').nameForm)>>
      response: ExtractResponse<Awaited<ReturnType<import('#app/calls/controllers/numbers_controller').default['renameSource']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/calls/controllers/numbers_controller').default['renameSource']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'sites.numbers.remove_source': {
    methods: ["DELETE"]
    pattern: '/sites/:id/calls/numbers/sources/:number'
    types: {
      body: {}
      paramsTuple: [ParamValue, ParamValue]
      params: { id: ParamValue; number: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/calls/controllers/numbers_controller').default['removeSource']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/calls/controllers/numbers_controller').default['removeSource']>>>
    }
  }
  'sites.numbers.add_to_pool': {
    methods: ["POST"]
    pattern: '/sites/:id/calls/numbers/pool'
    types: {
      body: ExtractBody<InferInput<(typeof import('#app/calls/validators/number_validators').poolForm)>>
      paramsTuple: [ParamValue]
      params: { id: ParamValue }
      query: ExtractQuery<InferInput<(typeof import('#app/calls/validators/number_validators').poolForm)>>
      response: ExtractResponse<Awaited<ReturnType<import('#app/calls/controllers/numbers_controller').default['addToPool']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/calls/controllers/numbers_controller').default['addToPool']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'sites.numbers.remove_from_pool': {
    methods: ["DELETE"]
    pattern: '/sites/:id/calls/numbers/pool/:number'
    types: {
      body: {}
      paramsTuple: [ParamValue, ParamValue]
      params: { id: ParamValue; number: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/calls/controllers/numbers_controller').default['removeFromPool']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/calls/controllers/numbers_controller').default['removeFromPool']>>>
    }
  }
  'sites.calls.list': {
    methods: ["GET","HEAD"]
    pattern: '/sites/:id/calls/list'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { id: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/calls/controllers/calls_controller').default['list']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/calls/controllers/calls_controller').default['list']>>>
    }
  }
  'sites.calls.today': {
    methods: ["GET","HEAD"]
    pattern: '/sites/:id/calls/today'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { id: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/calls/controllers/calls_controller').default['today']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/calls/controllers/calls_controller').default['today']>>>
    }
  }
  'sites.calls.details': {
    methods: ["GET","HEAD"]
    pattern: '/sites/:id/calls/:call'
    types: {
      body: {}
      paramsTuple: [ParamValue, ParamValue]
      params: { id: ParamValue; call: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/calls/controllers/calls_controller').default['details']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/calls/controllers/calls_controller').default['details']>>>
    }
  }
  'sites.calls.status': {
    methods: ["PUT"]
    pattern: '/sites/:id/calls/:call/status'
    types: {
      body: ExtractBody<InferInput<(typeof import('#app/calls/validators/call_validators').statusForm)>>
      paramsTuple: [ParamValue, ParamValue]
      params: { id: ParamValue; call: ParamValue }
      query: ExtractQuery<InferInput<(typeof import('#app/calls/validators/call_validators').statusForm)>>
      response: ExtractResponse<Awaited<ReturnType<import('#app/calls/controllers/calls_controller').default['setStatus']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/calls/controllers/calls_controller').default['setStatus']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'sites.calls.match': {
    methods: ["PUT"]
    pattern: '/sites/:id/calls/:call/match'
    types: {
      body: ExtractBody<InferInput<(typeof import('#app/calls/validators/call_validators').matchForm)>>
      paramsTuple: [ParamValue, ParamValue]
      params: { id: ParamValue; call: ParamValue }
      query: ExtractQuery<InferInput<(typeof import('#app/calls/validators/call_validators').matchForm)>>
      response: ExtractResponse<Awaited<ReturnType<import('#app/calls/controllers/calls_controller').default['match']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/calls/controllers/calls_controller').default['match']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'sites.calls.undo': {
    methods: ["POST"]
    pattern: '/sites/:id/calls/:call/undo'
    types: {
      body: ExtractBody<InferInput<(typeof import('#app/calls/validators/call_validators').undoForm)>>
      paramsTuple: [ParamValue, ParamValue]
      params: { id: ParamValue; call: ParamValue }
      query: ExtractQuery<InferInput<(typeof import('#app/calls/validators/call_validators').undoForm)>>
      response: ExtractResponse<Awaited<ReturnType<import('#app/calls/controllers/calls_controller').default['undo']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/calls/controllers/calls_controller').default['undo']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'sites.calls.secret': {
    methods: ["POST"]
    pattern: '/sites/:id/calls/secret'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { id: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/calls/controllers/call_setup_controller').default['rotate']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/calls/controllers/call_setup_controller').default['rotate']>>>
    }
  }
  'sites.leads.list': {
    methods: ["GET","HEAD"]
    pattern: '/sites/:id/leads/list'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { id: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/leads/desk/controllers/lead_desk_controller').default['list']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/leads/desk/controllers/lead_desk_controller').default['list']>>>
    }
  }
  'sites.leads.figures': {
    methods: ["GET","HEAD"]
    pattern: '/sites/:id/leads/figures'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { id: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/leads/desk/controllers/lead_desk_controller').default['figures']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/leads/desk/controllers/lead_desk_controller').default['figures']>>>
    }
  }
  'sites.leads.export': {
    methods: ["GET","HEAD"]
    pattern: '/sites/:id/leads/export.csv'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { id: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/leads/desk/controllers/lead_desk_controller').default['export']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/leads/desk/controllers/lead_desk_controller').default['export']>>>
    }
  }
  'sites.leads.add': {
    methods: ["POST"]
    pattern: '/sites/:id/leads'
    types: {
      body: ExtractBody<InferInput<(typeof import('#app/leads/desk/validators/lead_validators').leadForm)>>
      paramsTuple: [ParamValue]
      params: { id: ParamValue }
      query: ExtractQuery<InferInput<(typeof import('#app/leads/desk/validators/lead_validators').leadForm)>>
      response: ExtractResponse<Awaited<ReturnType<import('#app/leads/desk/controllers/leads_controller').default['add']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/leads/desk/controllers/leads_controller').default['add']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'sites.leads.several': {
    methods: ["PUT"]
    pattern: '/sites/:id/leads/several'
    types: {
      body: ExtractBody<InferInput<(typeof import('#app/leads/desk/validators/lead_validators').bulkForm)>>
      paramsTuple: [ParamValue]
      params: { id: ParamValue }
      query: ExtractQuery<InferInput<(typeof import('#app/leads/desk/validators/lead_validators').bulkForm)>>
      response: ExtractResponse<Awaited<ReturnType<import('#app/leads/desk/controllers/leads_controller').default['workSeveral']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/leads/desk/controllers/leads_controller').default['workSeveral']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'sites.leads.several.undo': {
    methods: ["POST"]
    pattern: '/sites/:id/leads/several/undo'
    types: {
      body: ExtractBody<InferInput<(typeof import('#app/leads/desk/validators/lead_validators').bulkUndoForm)>>
      paramsTuple: [ParamValue]
      params: { id: ParamValue }
      query: ExtractQuery<InferInput<(typeof import('#app/leads/desk/validators/lead_validators').bulkUndoForm)>>
      response: ExtractResponse<Awaited<ReturnType<import('#app/leads/desk/controllers/leads_controller').default['undoSeveral']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/leads/desk/controllers/leads_controller').default['undoSeveral']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'sites.leads.details': {
    methods: ["GET","HEAD"]
    pattern: '/sites/:id/leads/:lead/details'
    types: {
      body: {}
      paramsTuple: [ParamValue, ParamValue]
      params: { id: ParamValue; lead: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/leads/desk/controllers/leads_controller').default['details']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/leads/desk/controllers/leads_controller').default['details']>>>
    }
  }
  'sites.leads.earlier': {
    methods: ["GET","HEAD"]
    pattern: '/sites/:id/leads/:lead/earlier'
    types: {
      body: {}
      paramsTuple: [ParamValue, ParamValue]
      params: { id: ParamValue; lead: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/leads/desk/controllers/leads_controller').default['earlier']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/leads/desk/controllers/leads_controller').default['earlier']>>>
    }
  }
  'sites.leads.status': {
    methods: ["PUT"]
    pattern: '/sites/:id/leads/:lead/status'
    types: {
      body: ExtractBody<InferInput<(typeof import('#app/leads/desk/validators/lead_validators').statusForm)>>
      paramsTuple: [ParamValue, ParamValue]
      params: { id: ParamValue; lead: ParamValue }
      query: ExtractQuery<InferInput<(typeof import('#app/leads/desk/validators/lead_validators').statusForm)>>
      response: ExtractResponse<Awaited<ReturnType<import('#app/leads/desk/controllers/leads_controller').default['setStatus']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/leads/desk/controllers/leads_controller').default['setStatus']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'sites.leads.value': {
    methods: ["PUT"]
    pattern: '/sites/:id/leads/:lead/value'
    types: {
      body: ExtractBody<InferInput<(typeof import('#app/leads/desk/validators/lead_validators').worthForm)>>
      paramsTuple: [ParamValue, ParamValue]
      params: { id: ParamValue; lead: ParamValue }
      query: ExtractQuery<InferInput<(typeof import('#app/leads/desk/validators/lead_validators').worthForm)>>
      response: ExtractResponse<Awaited<ReturnType<import('#app/leads/desk/controllers/leads_controller').default['setWorth']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/leads/desk/controllers/leads_controller').default['setWorth']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'sites.leads.name': {
    methods: ["PUT"]
    pattern: '/sites/:id/leads/:lead/name'
    types: {
      body: ExtractBody<InferInput<(typeof import('#app/leads/desk/validators/lead_validators').nameForm)>>
      paramsTuple: [ParamValue, ParamValue]
      params: { id: ParamValue; lead: ParamValue }
      query: ExtractQuery<InferInput<(typeof import('#app/leads/desk/validators/lead_validators').nameForm)>>
      response: ExtractResponse<Awaited<ReturnType<import('#app/leads/desk/controllers/leads_controller').default['rename']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/leads/desk/controllers/leads_controller').default['rename']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'sites.leads.assignee': {
    methods: ["PUT"]
    pattern: '/sites/:id/leads/:lead/assignee'
    types: {
      body: ExtractBody<InferInput<(typeof import('#app/leads/desk/validators/lead_validators').assigneeForm)>>
      paramsTuple: [ParamValue, ParamValue]
      params: { id: ParamValue; lead: ParamValue }
      query: ExtractQuery<InferInput<(typeof import('#app/leads/desk/validators/lead_validators').assigneeForm)>>
      response: ExtractResponse<Awaited<ReturnType<import('#app/leads/desk/controllers/leads_controller').default['assign']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/leads/desk/controllers/leads_controller').default['assign']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'sites.leads.undo': {
    methods: ["POST"]
    pattern: '/sites/:id/leads/:lead/undo'
    types: {
      body: ExtractBody<InferInput<(typeof import('#app/leads/desk/validators/lead_validators').undoForm)>>
      paramsTuple: [ParamValue, ParamValue]
      params: { id: ParamValue; lead: ParamValue }
      query: ExtractQuery<InferInput<(typeof import('#app/leads/desk/validators/lead_validators').undoForm)>>
      response: ExtractResponse<Awaited<ReturnType<import('#app/leads/desk/controllers/leads_controller').default['undo']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/leads/desk/controllers/leads_controller').default['undo']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'sites.leads.merge': {
    methods: ["POST"]
    pattern: '/sites/:id/leads/:lead/merge'
    types: {
      body: ExtractBody<InferInput<(typeof import('#app/leads/desk/validators/lead_validators').mergeForm)>>
      paramsTuple: [ParamValue, ParamValue]
      params: { id: ParamValue; lead: ParamValue }
      query: ExtractQuery<InferInput<(typeof import('#app/leads/desk/validators/lead_validators').mergeForm)>>
      response: ExtractResponse<Awaited<ReturnType<import('#app/leads/desk/controllers/leads_controller').default['merge']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/leads/desk/controllers/leads_controller').default['merge']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'sites.leads.split': {
    methods: ["POST"]
    pattern: '/sites/:id/leads/:lead/split'
    types: {
      body: ExtractBody<InferInput<(typeof import('#app/leads/desk/validators/lead_validators').splitForm)>>
      paramsTuple: [ParamValue, ParamValue]
      params: { id: ParamValue; lead: ParamValue }
      query: ExtractQuery<InferInput<(typeof import('#app/leads/desk/validators/lead_validators').splitForm)>>
      response: ExtractResponse<Awaited<ReturnType<import('#app/leads/desk/controllers/leads_controller').default['split']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/leads/desk/controllers/leads_controller').default['split']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'sites.leads.notes': {
    methods: ["POST"]
    pattern: '/sites/:id/leads/:lead/notes'
    types: {
      body: ExtractBody<InferInput<(typeof import('#app/leads/desk/validators/lead_validators').noteForm)>>
      paramsTuple: [ParamValue, ParamValue]
      params: { id: ParamValue; lead: ParamValue }
      query: ExtractQuery<InferInput<(typeof import('#app/leads/desk/validators/lead_validators').noteForm)>>
      response: ExtractResponse<Awaited<ReturnType<import('#app/leads/desk/controllers/lead_notes_controller').default['add']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/leads/desk/controllers/lead_notes_controller').default['add']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'sites.leads.notes.edit': {
    methods: ["PUT"]
    pattern: '/sites/:id/leads/:lead/notes/:note'
    types: {
      body: ExtractBody<InferInput<(typeof import('#app/leads/desk/validators/lead_validators').noteChangeForm)>>
      paramsTuple: [ParamValue, ParamValue, ParamValue]
      params: { id: ParamValue; lead: ParamValue; note: ParamValue }
      query: ExtractQuery<InferInput<(typeof import('#app/leads/desk/validators/lead_validators').noteChangeForm)>>
      response: ExtractResponse<Awaited<ReturnType<import('#app/leads/desk/controllers/lead_notes_controller').default['edit']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/leads/desk/controllers/lead_notes_controller').default['edit']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'sites.leads.notes.remove': {
    methods: ["POST"]
    pattern: '/sites/:id/leads/:lead/notes/:note/remove'
    types: {
      body: {}
      paramsTuple: [ParamValue, ParamValue, ParamValue]
      params: { id: ParamValue; lead: ParamValue; note: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/leads/desk/controllers/lead_notes_controller').default['remove']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/leads/desk/controllers/lead_notes_controller').default['remove']>>>
    }
  }
  'sites.leads.notes.restore': {
    methods: ["POST"]
    pattern: '/sites/:id/leads/:lead/notes/:note/restore'
    types: {
      body: {}
      paramsTuple: [ParamValue, ParamValue, ParamValue]
      params: { id: ParamValue; lead: ParamValue; note: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/leads/desk/controllers/lead_notes_controller').default['restore']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/leads/desk/controllers/lead_notes_controller').default['restore']>>>
    }
  }
  'sites.leads': {
    methods: ["GET","HEAD"]
    pattern: '/sites/:id/leads'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { id: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/leads/desk/controllers/lead_desk_controller').default['show']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/leads/desk/controllers/lead_desk_controller').default['show']>>>
    }
  }
  'sites.leads.lead': {
    methods: ["GET","HEAD"]
    pattern: '/sites/:id/leads/:lead'
    types: {
      body: {}
      paramsTuple: [ParamValue, ParamValue]
      params: { id: ParamValue; lead: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/leads/desk/controllers/lead_desk_controller').default['show']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/leads/desk/controllers/lead_desk_controller').default['show']>>>
    }
  }
  'sites.calls.lead': {
    methods: ["GET","HEAD"]
    pattern: '/sites/:id/calls/:call/lead'
    types: {
      body: {}
      paramsTuple: [ParamValue, ParamValue]
      params: { id: ParamValue; call: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/leads/desk/controllers/lead_of_call_controller').default['show']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/leads/desk/controllers/lead_of_call_controller').default['show']>>>
    }
  }
  'live_stream.open': {
    methods: ["GET","HEAD"]
    pattern: '/sites/:id/live/stream'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { id: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/live/controllers/live_stream_controller').default['open']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/live/controllers/live_stream_controller').default['open']>>>
    }
  }
  'sites.scoring': {
    methods: ["GET","HEAD"]
    pattern: '/sites/:id/scoring'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { id: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/replay/controllers/scoring_controller').default['show']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/replay/controllers/scoring_controller').default['show']>>>
    }
  }
  'sites.scoring.update': {
    methods: ["PUT"]
    pattern: '/sites/:id/scoring'
    types: {
      body: ExtractBody<InferInput<(typeof import('#app/replay/validators/scorer_validator').scorerForm)>>
      paramsTuple: [ParamValue]
      params: { id: ParamValue }
      query: ExtractQuery<InferInput<(typeof import('#app/replay/validators/scorer_validator').scorerForm)>>
      response: ExtractResponse<Awaited<ReturnType<import('#app/replay/controllers/scoring_controller').default['update']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/replay/controllers/scoring_controller').default['update']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'sites.scoring.replay': {
    methods: ["POST"]
    pattern: '/sites/:id/scoring/replay'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { id: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/replay/controllers/scoring_controller').default['replay']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/replay/controllers/scoring_controller').default['replay']>>>
    }
  }
  'sites.scoring.shadow': {
    methods: ["POST"]
    pattern: '/sites/:id/scoring/shadow'
    types: {
      body: ExtractBody<InferInput<(typeof import('#app/replay/validators/scorer_validator').scorerForm)>>
      paramsTuple: [ParamValue]
      params: { id: ParamValue }
      query: ExtractQuery<InferInput<(typeof import('#app/replay/validators/scorer_validator').scorerForm)>>
      response: ExtractResponse<Awaited<ReturnType<import('#app/replay/controllers/shadow_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/replay/controllers/shadow_controller').default['store']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'sites.scoring.shadow.end': {
    methods: ["DELETE"]
    pattern: '/sites/:id/scoring/shadow'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { id: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/replay/controllers/shadow_controller').default['destroy']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/replay/controllers/shadow_controller').default['destroy']>>>
    }
  }
  'sites.scoring.compare': {
    methods: ["POST"]
    pattern: '/sites/:id/scoring/comparisons'
    types: {
      body: ExtractBody<InferInput<(typeof import('#app/replay/validators/scorer_validator').comparisonForm)>>
      paramsTuple: [ParamValue]
      params: { id: ParamValue }
      query: ExtractQuery<InferInput<(typeof import('#app/replay/validators/scorer_validator').comparisonForm)>>
      response: ExtractResponse<Awaited<ReturnType<import('#app/replay/controllers/comparisons_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/replay/controllers/comparisons_controller').default['store']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'live_feed.show': {
    methods: ["GET","HEAD"]
    pattern: '/sites/:id/live'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { id: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/reports/controllers/live_feed_controller').default['show']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/reports/controllers/live_feed_controller').default['show']>>>
    }
  }
  'live_feed.feed': {
    methods: ["GET","HEAD"]
    pattern: '/sites/:id/live/feed'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { id: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/reports/controllers/live_feed_controller').default['feed']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/reports/controllers/live_feed_controller').default['feed']>>>
    }
  }
  'session_journey.show': {
    methods: ["GET","HEAD"]
    pattern: '/sites/:id/sessions/:month/:session'
    types: {
      body: {}
      paramsTuple: [ParamValue, ParamValue, ParamValue]
      params: { id: ParamValue; month: ParamValue; session: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/reports/controllers/session_journey_controller').default['show']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/reports/controllers/session_journey_controller').default['show']>>>
    }
  }
  'sites.index': {
    methods: ["GET","HEAD"]
    pattern: '/sites'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/overview/controllers/overview_controller').default['show']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/overview/controllers/overview_controller').default['show']>>>
    }
  }
  'sites.snoozes.store': {
    methods: ["POST"]
    pattern: '/sites/:id/snoozes'
    types: {
      body: ExtractBody<InferInput<(typeof import('#app/overview/validators/overview_validators').snooze)>>
      paramsTuple: [ParamValue]
      params: { id: ParamValue }
      query: ExtractQuery<InferInput<(typeof import('#app/overview/validators/overview_validators').snooze)>>
      response: ExtractResponse<Awaited<ReturnType<import('#app/overview/controllers/snoozes_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/overview/controllers/snoozes_controller').default['store']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'sites.snoozes.undo': {
    methods: ["POST"]
    pattern: '/sites/:id/snoozes/undo'
    types: {
      body: ExtractBody<InferInput<(typeof import('#app/overview/validators/overview_validators').snooze)>>
      paramsTuple: [ParamValue]
      params: { id: ParamValue }
      query: ExtractQuery<InferInput<(typeof import('#app/overview/validators/overview_validators').snooze)>>
      response: ExtractResponse<Awaited<ReturnType<import('#app/overview/controllers/snoozes_controller').default['undo']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/overview/controllers/snoozes_controller').default['undo']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'groups.store': {
    methods: ["POST"]
    pattern: '/workspaces/:workspace/groups'
    types: {
      body: ExtractBody<InferInput<(typeof import('#app/overview/validators/overview_validators').newGroup)>>
      paramsTuple: [ParamValue]
      params: { workspace: ParamValue }
      query: ExtractQuery<InferInput<(typeof import('#app/overview/validators/overview_validators').newGroup)>>
      response: ExtractResponse<Awaited<ReturnType<import('#app/overview/controllers/groups_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/overview/controllers/groups_controller').default['store']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'groups.place': {
    methods: ["PUT"]
    pattern: '/workspaces/:workspace/groups/places'
    types: {
      body: ExtractBody<InferInput<(typeof import('#app/overview/validators/overview_validators').grouping)>>
      paramsTuple: [ParamValue]
      params: { workspace: ParamValue }
      query: ExtractQuery<InferInput<(typeof import('#app/overview/validators/overview_validators').grouping)>>
      response: ExtractResponse<Awaited<ReturnType<import('#app/overview/controllers/groups_controller').default['place']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/overview/controllers/groups_controller').default['place']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'groups.update': {
    methods: ["PUT"]
    pattern: '/workspaces/:workspace/groups/:group'
    types: {
      body: ExtractBody<InferInput<(typeof import('#app/overview/validators/overview_validators').groupName)>>
      paramsTuple: [ParamValue, ParamValue]
      params: { workspace: ParamValue; group: ParamValue }
      query: ExtractQuery<InferInput<(typeof import('#app/overview/validators/overview_validators').groupName)>>
      response: ExtractResponse<Awaited<ReturnType<import('#app/overview/controllers/groups_controller').default['update']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/overview/controllers/groups_controller').default['update']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'groups.destroy': {
    methods: ["POST"]
    pattern: '/workspaces/:workspace/groups/:group/delete'
    types: {
      body: {}
      paramsTuple: [ParamValue, ParamValue]
      params: { workspace: ParamValue; group: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/overview/controllers/groups_controller').default['destroy']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/overview/controllers/groups_controller').default['destroy']>>>
    }
  }
  'people.first': {
    methods: ["GET","HEAD"]
    pattern: '/people'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/people/controllers/people_controller').default['first']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/people/controllers/people_controller').default['first']>>>
    }
  }
  'people.index': {
    methods: ["GET","HEAD"]
    pattern: '/workspaces/:workspace/people'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { workspace: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/people/controllers/people_controller').default['index']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/people/controllers/people_controller').default['index']>>>
    }
  }
  'people.update': {
    methods: ["PUT"]
    pattern: '/workspaces/:workspace/people/:user'
    types: {
      body: ExtractBody<InferInput<(typeof import('#app/people/validators/people_validators').newRole)>>
      paramsTuple: [ParamValue, ParamValue]
      params: { workspace: ParamValue; user: ParamValue }
      query: ExtractQuery<InferInput<(typeof import('#app/people/validators/people_validators').newRole)>>
      response: ExtractResponse<Awaited<ReturnType<import('#app/people/controllers/people_controller').default['update']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/people/controllers/people_controller').default['update']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'people.destroy': {
    methods: ["DELETE"]
    pattern: '/workspaces/:workspace/people/:user'
    types: {
      body: {}
      paramsTuple: [ParamValue, ParamValue]
      params: { workspace: ParamValue; user: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/people/controllers/people_controller').default['destroy']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/people/controllers/people_controller').default['destroy']>>>
    }
  }
  'clients.update': {
    methods: ["PUT"]
    pattern: '/workspaces/:workspace/clients/:user'
    types: {
      body: ExtractBody<InferInput<(typeof import('#app/people/validators/people_validators').newGrants)>>
      paramsTuple: [ParamValue, ParamValue]
      params: { workspace: ParamValue; user: ParamValue }
      query: ExtractQuery<InferInput<(typeof import('#app/people/validators/people_validators').newGrants)>>
      response: ExtractResponse<Awaited<ReturnType<import('#app/people/controllers/clients_controller').default['update']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/people/controllers/clients_controller').default['update']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'clients.destroy': {
    methods: ["DELETE"]
    pattern: '/workspaces/:workspace/clients/:user'
    types: {
      body: {}
      paramsTuple: [ParamValue, ParamValue]
      params: { workspace: ParamValue; user: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/people/controllers/clients_controller').default['destroy']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/people/controllers/clients_controller').default['destroy']>>>
    }
  }
  'workspaces.hand_over': {
    methods: ["POST"]
    pattern: '/workspaces/:workspace/owner'
    types: {
      body: ExtractBody<InferInput<(typeof import('#app/people/validators/people_validators').heirForm)>>
      paramsTuple: [ParamValue]
      params: { workspace: ParamValue }
      query: ExtractQuery<InferInput<(typeof import('#app/people/validators/people_validators').heirForm)>>
      response: ExtractResponse<Awaited<ReturnType<import('#app/people/controllers/workspace_rules_controller').default['handOver']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/people/controllers/workspace_rules_controller').default['handOver']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'workspaces.destroy': {
    methods: ["DELETE"]
    pattern: '/workspaces/:workspace'
    types: {
      body: ExtractBody<InferInput<(typeof import('#app/people/validators/people_validators').removalForm)>>
      paramsTuple: [ParamValue]
      params: { workspace: ParamValue }
      query: ExtractQuery<InferInput<(typeof import('#app/people/validators/people_validators').removalForm)>>
      response: ExtractResponse<Awaited<ReturnType<import('#app/people/controllers/workspace_rules_controller').default['destroy']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/people/controllers/workspace_rules_controller').default['destroy']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'workspaces.restore': {
    methods: ["POST"]
    pattern: '/workspaces/:workspace/restore'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { workspace: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/people/controllers/workspace_rules_controller').default['restore']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/people/controllers/workspace_rules_controller').default['restore']>>>
    }
  }
  'workspaces.two_factor': {
    methods: ["PUT"]
    pattern: '/workspaces/:workspace/two-factor'
    types: {
      body: ExtractBody<InferInput<(typeof import('#app/people/validators/people_validators').twoFactorRule)>>
      paramsTuple: [ParamValue]
      params: { workspace: ParamValue }
      query: ExtractQuery<InferInput<(typeof import('#app/people/validators/people_validators').twoFactorRule)>>
      response: ExtractResponse<Awaited<ReturnType<import('#app/people/controllers/workspace_rules_controller').default['requireTwoFactor']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/people/controllers/workspace_rules_controller').default['requireTwoFactor']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'invitations.store': {
    methods: ["POST"]
    pattern: '/workspaces/:workspace/invitations'
    types: {
      body: ExtractBody<InferInput<(typeof import('#app/people/validators/people_validators').newInvitation)>>
      paramsTuple: [ParamValue]
      params: { workspace: ParamValue }
      query: ExtractQuery<InferInput<(typeof import('#app/people/validators/people_validators').newInvitation)>>
      response: ExtractResponse<Awaited<ReturnType<import('#app/people/controllers/invitations_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/people/controllers/invitations_controller').default['store']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'invitations.resend': {
    methods: ["POST"]
    pattern: '/workspaces/:workspace/invitations/:invitation'
    types: {
      body: {}
      paramsTuple: [ParamValue, ParamValue]
      params: { workspace: ParamValue; invitation: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/people/controllers/invitations_controller').default['resend']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/people/controllers/invitations_controller').default['resend']>>>
    }
  }
  'invitations.destroy': {
    methods: ["DELETE"]
    pattern: '/workspaces/:workspace/invitations/:invitation'
    types: {
      body: {}
      paramsTuple: [ParamValue, ParamValue]
      params: { workspace: ParamValue; invitation: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/people/controllers/invitations_controller').default['destroy']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/people/controllers/invitations_controller').default['destroy']>>>
    }
  }
  'invitations.accept': {
    methods: ["POST"]
    pattern: '/invitations/:token'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { token: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/people/controllers/invitation_answers_controller').default['accept']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/people/controllers/invitation_answers_controller').default['accept']>>>
    }
  }
  'invitations.show': {
    methods: ["GET","HEAD"]
    pattern: '/invitations/:token'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { token: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/people/controllers/invitation_answers_controller').default['show']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/people/controllers/invitation_answers_controller').default['show']>>>
    }
  }
  'invitations.register': {
    methods: ["POST"]
    pattern: '/invitations/:token/account'
    types: {
      body: ExtractBody<InferInput<(typeof import('#app/people/validators/people_validators').invitedAccount)>>
      paramsTuple: [ParamValue]
      params: { token: ParamValue }
      query: ExtractQuery<InferInput<(typeof import('#app/people/validators/people_validators').invitedAccount)>>
      response: ExtractResponse<Awaited<ReturnType<import('#app/people/controllers/invitation_answers_controller').default['register']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/people/controllers/invitation_answers_controller').default['register']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'invitations.google': {
    methods: ["GET","HEAD"]
    pattern: '/invitations/:token/google'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { token: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/people/controllers/google_answers_controller').default['ask']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/people/controllers/google_answers_controller').default['ask']>>>
    }
  }
  'invitations.google_answer': {
    methods: ["GET","HEAD"]
    pattern: '/invitations/:token/google/account'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { token: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/people/controllers/google_answers_controller').default['answer']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/people/controllers/google_answers_controller').default['answer']>>>
    }
  }
  'sharing.index': {
    methods: ["GET","HEAD"]
    pattern: '/sites/:id/sharing'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { id: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/sharing/controllers/shared_links_controller').default['index']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/sharing/controllers/shared_links_controller').default['index']>>>
    }
  }
  'sharing.store': {
    methods: ["POST"]
    pattern: '/sites/:id/sharing'
    types: {
      body: ExtractBody<InferInput<(typeof import('#app/sharing/validators/link_validators').newLink)>>
      paramsTuple: [ParamValue]
      params: { id: ParamValue }
      query: ExtractQuery<InferInput<(typeof import('#app/sharing/validators/link_validators').newLink)>>
      response: ExtractResponse<Awaited<ReturnType<import('#app/sharing/controllers/shared_links_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/sharing/controllers/shared_links_controller').default['store']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'sharing.update': {
    methods: ["PUT"]
    pattern: '/sites/:id/sharing/:link'
    types: {
      body: ExtractBody<InferInput<(typeof import('#app/sharing/validators/link_validators').changedLink)>>
      paramsTuple: [ParamValue, ParamValue]
      params: { id: ParamValue; link: ParamValue }
      query: ExtractQuery<InferInput<(typeof import('#app/sharing/validators/link_validators').changedLink)>>
      response: ExtractResponse<Awaited<ReturnType<import('#app/sharing/controllers/shared_links_controller').default['update']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/sharing/controllers/shared_links_controller').default['update']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'sharing.destroy': {
    methods: ["DELETE"]
    pattern: '/sites/:id/sharing/:link'
    types: {
      body: {}
      paramsTuple: [ParamValue, ParamValue]
      params: { id: ParamValue; link: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/sharing/controllers/shared_links_controller').default['destroy']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/sharing/controllers/shared_links_controller').default['destroy']>>>
    }
  }
  'shared.arrive': {
    methods: ["GET","HEAD"]
    pattern: '/shared'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/sharing/controllers/shared_controller').default['arrive']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/sharing/controllers/shared_controller').default['arrive']>>>
    }
  }
  'shared.open': {
    methods: ["POST"]
    pattern: '/shared'
    types: {
      body: ExtractBody<InferInput<(typeof import('#app/sharing/validators/link_validators').openForm)>>
      paramsTuple: []
      params: {}
      query: ExtractQuery<InferInput<(typeof import('#app/sharing/validators/link_validators').openForm)>>
      response: ExtractResponse<Awaited<ReturnType<import('#app/sharing/controllers/shared_controller').default['open']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/sharing/controllers/shared_controller').default['open']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'shared.enter': {
    methods: ["GET","HEAD"]
    pattern: '/shared/:link'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { link: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/sharing/controllers/shared_controller').default['enter']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/sharing/controllers/shared_controller').default['enter']>>>
    }
  }
  'shared.unlock': {
    methods: ["POST"]
    pattern: '/shared/:link'
    types: {
      body: ExtractBody<InferInput<(typeof import('#app/sharing/validators/link_validators').unlockForm)>>
      paramsTuple: [ParamValue]
      params: { link: ParamValue }
      query: ExtractQuery<InferInput<(typeof import('#app/sharing/validators/link_validators').unlockForm)>>
      response: ExtractResponse<Awaited<ReturnType<import('#app/sharing/controllers/shared_controller').default['unlock']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/sharing/controllers/shared_controller').default['unlock']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'shared.live_feed.show': {
    methods: ["GET","HEAD"]
    pattern: '/shared/:link/sites/:id/live'
    types: {
      body: {}
      paramsTuple: [ParamValue, ParamValue]
      params: { link: ParamValue; id: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/reports/controllers/live_feed_controller').default['show']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/reports/controllers/live_feed_controller').default['show']>>>
    }
  }
  'shared.live_feed.feed': {
    methods: ["GET","HEAD"]
    pattern: '/shared/:link/sites/:id/live/feed'
    types: {
      body: {}
      paramsTuple: [ParamValue, ParamValue]
      params: { link: ParamValue; id: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/reports/controllers/live_feed_controller').default['feed']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/reports/controllers/live_feed_controller').default['feed']>>>
    }
  }
  'shared.session_journey.show': {
    methods: ["GET","HEAD"]
    pattern: '/shared/:link/sites/:id/sessions/:month/:session'
    types: {
      body: {}
      paramsTuple: [ParamValue, ParamValue, ParamValue, ParamValue]
      params: { link: ParamValue; id: ParamValue; month: ParamValue; session: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/reports/controllers/session_journey_controller').default['show']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/reports/controllers/session_journey_controller').default['show']>>>
    }
  }
  'shared.sites.traffic': {
    methods: ["GET","HEAD"]
    pattern: '/shared/:link/sites/:id/traffic'
    types: {
      body: {}
      paramsTuple: [ParamValue, ParamValue]
      params: { link: ParamValue; id: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/traffic/controllers/traffic_controller').default['show']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/traffic/controllers/traffic_controller').default['show']>>>
    }
  }
  'shared.sites.traffic.visits': {
    methods: ["GET","HEAD"]
    pattern: '/shared/:link/sites/:id/traffic/visits'
    types: {
      body: {}
      paramsTuple: [ParamValue, ParamValue]
      params: { link: ParamValue; id: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/traffic/controllers/traffic_controller').default['visits']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/traffic/controllers/traffic_controller').default['visits']>>>
    }
  }
  'shared.sites.traffic.export': {
    methods: ["GET","HEAD"]
    pattern: '/shared/:link/sites/:id/traffic/export.csv'
    types: {
      body: {}
      paramsTuple: [ParamValue, ParamValue]
      params: { link: ParamValue; id: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/traffic/controllers/traffic_controller').default['export']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/traffic/controllers/traffic_controller').default['export']>>>
    }
  }
  'shared.sites.conversions': {
    methods: ["GET","HEAD"]
    pattern: '/shared/:link/sites/:id/conversions'
    types: {
      body: {}
      paramsTuple: [ParamValue, ParamValue]
      params: { link: ParamValue; id: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/traffic/conversions/controllers/conversions_controller').default['show']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/traffic/conversions/controllers/conversions_controller').default['show']>>>
    }
  }
  'shared.sites.conversions.export': {
    methods: ["GET","HEAD"]
    pattern: '/shared/:link/sites/:id/conversions/export.csv'
    types: {
      body: {}
      paramsTuple: [ParamValue, ParamValue]
      params: { link: ParamValue; id: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/traffic/conversions/controllers/conversions_controller').default['export']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/traffic/conversions/controllers/conversions_controller').default['export']>>>
    }
  }
  'shared.sites.funnels': {
    methods: ["GET","HEAD"]
    pattern: '/shared/:link/sites/:id/conversions/funnels'
    types: {
      body: {}
      paramsTuple: [ParamValue, ParamValue]
      params: { link: ParamValue; id: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/traffic/funnels/controllers/funnels_controller').default['show']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/traffic/funnels/controllers/funnels_controller').default['show']>>>
    }
  }
  'shared.sites.funnels.show': {
    methods: ["GET","HEAD"]
    pattern: '/shared/:link/sites/:id/conversions/funnels/:funnel'
    types: {
      body: {}
      paramsTuple: [ParamValue, ParamValue, ParamValue]
      params: { link: ParamValue; id: ParamValue; funnel: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/traffic/funnels/controllers/funnels_controller').default['show']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/traffic/funnels/controllers/funnels_controller').default['show']>>>
    }
  }
  'shared.sites.funnels.visits': {
    methods: ["GET","HEAD"]
    pattern: '/shared/:link/sites/:id/conversions/funnels/:funnel/visits'
    types: {
      body: {}
      paramsTuple: [ParamValue, ParamValue, ParamValue]
      params: { link: ParamValue; id: ParamValue; funnel: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/traffic/funnels/controllers/funnels_controller').default['visits']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/traffic/funnels/controllers/funnels_controller').default['visits']>>>
    }
  }
  'shared.sites.funnels.export': {
    methods: ["GET","HEAD"]
    pattern: '/shared/:link/sites/:id/conversions/funnels/:funnel/export.csv'
    types: {
      body: {}
      paramsTuple: [ParamValue, ParamValue, ParamValue]
      params: { link: ParamValue; id: ParamValue; funnel: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/traffic/funnels/controllers/funnels_controller').default['export']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/traffic/funnels/controllers/funnels_controller').default['export']>>>
    }
  }
  'shared.sites.calls': {
    methods: ["GET","HEAD"]
    pattern: '/shared/:link/sites/:id/calls'
    types: {
      body: {}
      paramsTuple: [ParamValue, ParamValue]
      params: { link: ParamValue; id: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/calls/controllers/calls_controller').default['show']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/calls/controllers/calls_controller').default['show']>>>
    }
  }
  'shared.sites.calls.lead': {
    methods: ["GET","HEAD"]
    pattern: '/shared/:link/sites/:id/calls/:call/lead'
    types: {
      body: {}
      paramsTuple: [ParamValue, ParamValue, ParamValue]
      params: { link: ParamValue; id: ParamValue; call: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/leads/desk/controllers/lead_of_call_controller').default['show']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/leads/desk/controllers/lead_of_call_controller').default['show']>>>
    }
  }
  'shared.sites.attribution': {
    methods: ["GET","HEAD"]
    pattern: '/shared/:link/sites/:id/attribution'
    types: {
      body: {}
      paramsTuple: [ParamValue, ParamValue]
      params: { link: ParamValue; id: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/attribution/controllers/attribution_controller').default['show']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/attribution/controllers/attribution_controller').default['show']>>>
    }
  }
  'shared.sites.attribution.costs': {
    methods: ["GET","HEAD"]
    pattern: '/shared/:link/sites/:id/attribution/costs.csv'
    types: {
      body: {}
      paramsTuple: [ParamValue, ParamValue]
      params: { link: ParamValue; id: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/attribution/controllers/attribution_controller').default['costs']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/attribution/controllers/attribution_controller').default['costs']>>>
    }
  }
  'shared.sites.attribution.conversion': {
    methods: ["GET","HEAD"]
    pattern: '/shared/:link/sites/:id/attribution/conversions/:conversion'
    types: {
      body: {}
      paramsTuple: [ParamValue, ParamValue, ParamValue]
      params: { link: ParamValue; id: ParamValue; conversion: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/attribution/controllers/attribution_controller').default['conversion']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/attribution/controllers/attribution_controller').default['conversion']>>>
    }
  }
  'shared.sites.ads': {
    methods: ["GET","HEAD"]
    pattern: '/shared/:link/sites/:id/ads'
    types: {
      body: {}
      paramsTuple: [ParamValue, ParamValue]
      params: { link: ParamValue; id: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/ads/controllers/ads_controller').default['show']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/ads/controllers/ads_controller').default['show']>>>
    }
  }
  'shared.report.show': {
    methods: ["GET","HEAD"]
    pattern: '/shared/:link/sites/:id/report'
    types: {
      body: {}
      paramsTuple: [ParamValue, ParamValue]
      params: { link: ParamValue; id: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/site_reports/controllers/site_reports_controller').default['show']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/site_reports/controllers/site_reports_controller').default['show']>>>
    }
  }
  'shared.report.csv': {
    methods: ["GET","HEAD"]
    pattern: '/shared/:link/sites/:id/report/csv'
    types: {
      body: {}
      paramsTuple: [ParamValue, ParamValue]
      params: { link: ParamValue; id: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/site_reports/controllers/site_reports_controller').default['csv']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/site_reports/controllers/site_reports_controller').default['csv']>>>
    }
  }
  'shared.report.pdf': {
    methods: ["GET","HEAD"]
    pattern: '/shared/:link/sites/:id/report/pdf'
    types: {
      body: {}
      paramsTuple: [ParamValue, ParamValue]
      params: { link: ParamValue; id: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/site_reports/controllers/site_reports_controller').default['pdf']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/site_reports/controllers/site_reports_controller').default['pdf']>>>
    }
  }
  'shared.sites.traffic.rows': {
    methods: ["GET","HEAD"]
    pattern: '/shared/:link/sites/:id/traffic/rows'
    types: {
      body: {}
      paramsTuple: [ParamValue, ParamValue]
      params: { link: ParamValue; id: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/traffic/controllers/traffic_controller').default['rows']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/traffic/controllers/traffic_controller').default['rows']>>>
    }
  }
  'shared.sites.leads.list': {
    methods: ["GET","HEAD"]
    pattern: '/shared/:link/sites/:id/leads/list'
    types: {
      body: {}
      paramsTuple: [ParamValue, ParamValue]
      params: { link: ParamValue; id: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/leads/desk/controllers/lead_desk_controller').default['list']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/leads/desk/controllers/lead_desk_controller').default['list']>>>
    }
  }
  'shared.sites.leads.figures': {
    methods: ["GET","HEAD"]
    pattern: '/shared/:link/sites/:id/leads/figures'
    types: {
      body: {}
      paramsTuple: [ParamValue, ParamValue]
      params: { link: ParamValue; id: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/leads/desk/controllers/lead_desk_controller').default['figures']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/leads/desk/controllers/lead_desk_controller').default['figures']>>>
    }
  }
  'shared.sites.leads.export': {
    methods: ["GET","HEAD"]
    pattern: '/shared/:link/sites/:id/leads/export.csv'
    types: {
      body: {}
      paramsTuple: [ParamValue, ParamValue]
      params: { link: ParamValue; id: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/leads/desk/controllers/lead_desk_controller').default['export']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/leads/desk/controllers/lead_desk_controller').default['export']>>>
    }
  }
  'shared.sites.leads.details': {
    methods: ["GET","HEAD"]
    pattern: '/shared/:link/sites/:id/leads/:lead/details'
    types: {
      body: {}
      paramsTuple: [ParamValue, ParamValue, ParamValue]
      params: { link: ParamValue; id: ParamValue; lead: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/leads/desk/controllers/leads_controller').default['details']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/leads/desk/controllers/leads_controller').default['details']>>>
    }
  }
  'shared.sites.leads.earlier': {
    methods: ["GET","HEAD"]
    pattern: '/shared/:link/sites/:id/leads/:lead/earlier'
    types: {
      body: {}
      paramsTuple: [ParamValue, ParamValue, ParamValue]
      params: { link: ParamValue; id: ParamValue; lead: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/leads/desk/controllers/leads_controller').default['earlier']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/leads/desk/controllers/leads_controller').default['earlier']>>>
    }
  }
  'shared.sites.calls.list': {
    methods: ["GET","HEAD"]
    pattern: '/shared/:link/sites/:id/calls/list'
    types: {
      body: {}
      paramsTuple: [ParamValue, ParamValue]
      params: { link: ParamValue; id: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/calls/controllers/calls_controller').default['list']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/calls/controllers/calls_controller').default['list']>>>
    }
  }
  'shared.sites.calls.today': {
    methods: ["GET","HEAD"]
    pattern: '/shared/:link/sites/:id/calls/today'
    types: {
      body: {}
      paramsTuple: [ParamValue, ParamValue]
      params: { link: ParamValue; id: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/calls/controllers/calls_controller').default['today']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/calls/controllers/calls_controller').default['today']>>>
    }
  }
  'shared.sites.calls.details': {
    methods: ["GET","HEAD"]
    pattern: '/shared/:link/sites/:id/calls/:call'
    types: {
      body: {}
      paramsTuple: [ParamValue, ParamValue, ParamValue]
      params: { link: ParamValue; id: ParamValue; call: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/calls/controllers/calls_controller').default['details']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/calls/controllers/calls_controller').default['details']>>>
    }
  }
  'shared.sites.leads': {
    methods: ["GET","HEAD"]
    pattern: '/shared/:link/sites/:id/leads'
    types: {
      body: {}
      paramsTuple: [ParamValue, ParamValue]
      params: { link: ParamValue; id: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/leads/desk/controllers/lead_desk_controller').default['show']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/leads/desk/controllers/lead_desk_controller').default['show']>>>
    }
  }
  'shared.sites.leads.lead': {
    methods: ["GET","HEAD"]
    pattern: '/shared/:link/sites/:id/leads/:lead'
    types: {
      body: {}
      paramsTuple: [ParamValue, ParamValue, ParamValue]
      params: { link: ParamValue; id: ParamValue; lead: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/leads/desk/controllers/lead_desk_controller').default['show']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/leads/desk/controllers/lead_desk_controller').default['show']>>>
    }
  }
  'shared.live_stream.open': {
    methods: ["GET","HEAD"]
    pattern: '/shared/:link/sites/:id/live/stream'
    types: {
      body: {}
      paramsTuple: [ParamValue, ParamValue]
      params: { link: ParamValue; id: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/live/controllers/live_stream_controller').default['open']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/live/controllers/live_stream_controller').default['open']>>>
    }
  }
  'audit.index': {
    methods: ["GET","HEAD"]
    pattern: '/workspaces/:workspace/audit'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { workspace: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/audit/controllers/audit_controller').default['index']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/audit/controllers/audit_controller').default['index']>>>
    }
  }
  'audit.export': {
    methods: ["GET","HEAD"]
    pattern: '/workspaces/:workspace/audit/export.csv'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { workspace: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/audit/controllers/audit_controller').default['export']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/audit/controllers/audit_controller').default['export']>>>
    }
  }
  'branding.first': {
    methods: ["GET","HEAD"]
    pattern: '/branding'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/branding/controllers/branding_controller').default['first']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/branding/controllers/branding_controller').default['first']>>>
    }
  }
  'branding.show': {
    methods: ["GET","HEAD"]
    pattern: '/workspaces/:workspace/branding'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { workspace: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/branding/controllers/branding_controller').default['show']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/branding/controllers/branding_controller').default['show']>>>
    }
  }
  'branding.update': {
    methods: ["PUT"]
    pattern: '/workspaces/:workspace/branding'
    types: {
      body: ExtractBody<InferInput<(typeof import('#app/branding/validators/brand_validator').brandForm)>>
      paramsTuple: [ParamValue]
      params: { workspace: ParamValue }
      query: ExtractQuery<InferInput<(typeof import('#app/branding/validators/brand_validator').brandForm)>>
      response: ExtractResponse<Awaited<ReturnType<import('#app/branding/controllers/branding_controller').default['update']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/branding/controllers/branding_controller').default['update']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'branding.destroy': {
    methods: ["DELETE"]
    pattern: '/workspaces/:workspace/branding'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { workspace: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/branding/controllers/branding_controller').default['destroy']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/branding/controllers/branding_controller').default['destroy']>>>
    }
  }
  'branding.logo': {
    methods: ["GET","HEAD"]
    pattern: '/brand/:file'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { file: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/branding/controllers/logos_controller').default['show']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/branding/controllers/logos_controller').default['show']>>>
    }
  }
  'report.show': {
    methods: ["GET","HEAD"]
    pattern: '/sites/:id/report'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { id: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/site_reports/controllers/site_reports_controller').default['show']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/site_reports/controllers/site_reports_controller').default['show']>>>
    }
  }
  'report.csv': {
    methods: ["GET","HEAD"]
    pattern: '/sites/:id/report/csv'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { id: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/site_reports/controllers/site_reports_controller').default['csv']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/site_reports/controllers/site_reports_controller').default['csv']>>>
    }
  }
  'report.pdf': {
    methods: ["GET","HEAD"]
    pattern: '/sites/:id/report/pdf'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { id: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/site_reports/controllers/site_reports_controller').default['pdf']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/site_reports/controllers/site_reports_controller').default['pdf']>>>
    }
  }
  'report_mails.index': {
    methods: ["GET","HEAD"]
    pattern: '/sites/:id/report/mails'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { id: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/site_reports/controllers/report_schedules_controller').default['index']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/site_reports/controllers/report_schedules_controller').default['index']>>>
    }
  }
  'report_mails.store': {
    methods: ["POST"]
    pattern: '/sites/:id/report/mails'
    types: {
      body: ExtractBody<InferInput<(typeof import('#app/site_reports/validators/schedule_validators').scheduleForm)>>
      paramsTuple: [ParamValue]
      params: { id: ParamValue }
      query: ExtractQuery<InferInput<(typeof import('#app/site_reports/validators/schedule_validators').scheduleForm)>>
      response: ExtractResponse<Awaited<ReturnType<import('#app/site_reports/controllers/report_schedules_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/site_reports/controllers/report_schedules_controller').default['store']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'report_mails.show': {
    methods: ["GET","HEAD"]
    pattern: '/sites/:id/report/mails/:schedule'
    types: {
      body: {}
      paramsTuple: [ParamValue, ParamValue]
      params: { id: ParamValue; schedule: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/site_reports/controllers/report_schedules_controller').default['show']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/site_reports/controllers/report_schedules_controller').default['show']>>>
    }
  }
  'report_mails.update': {
    methods: ["PUT"]
    pattern: '/sites/:id/report/mails/:schedule'
    types: {
      body: ExtractBody<InferInput<(typeof import('#app/site_reports/validators/schedule_validators').scheduleForm)>>
      paramsTuple: [ParamValue, ParamValue]
      params: { id: ParamValue; schedule: ParamValue }
      query: ExtractQuery<InferInput<(typeof import('#app/site_reports/validators/schedule_validators').scheduleForm)>>
      response: ExtractResponse<Awaited<ReturnType<import('#app/site_reports/controllers/report_schedules_controller').default['update']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/site_reports/controllers/report_schedules_controller').default['update']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'report_mails.destroy': {
    methods: ["DELETE"]
    pattern: '/sites/:id/report/mails/:schedule'
    types: {
      body: {}
      paramsTuple: [ParamValue, ParamValue]
      params: { id: ParamValue; schedule: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/site_reports/controllers/report_schedules_controller').default['destroy']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/site_reports/controllers/report_schedules_controller').default['destroy']>>>
    }
  }
  'report_mails.start': {
    methods: ["POST"]
    pattern: '/sites/:id/report/mails/:schedule/on'
    types: {
      body: {}
      paramsTuple: [ParamValue, ParamValue]
      params: { id: ParamValue; schedule: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/site_reports/controllers/report_sendings_controller').default['start']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/site_reports/controllers/report_sendings_controller').default['start']>>>
    }
  }
  'report_mails.stop': {
    methods: ["DELETE"]
    pattern: '/sites/:id/report/mails/:schedule/on'
    types: {
      body: {}
      paramsTuple: [ParamValue, ParamValue]
      params: { id: ParamValue; schedule: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/site_reports/controllers/report_sendings_controller').default['stop']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/site_reports/controllers/report_sendings_controller').default['stop']>>>
    }
  }
  'report_mails.test': {
    methods: ["POST"]
    pattern: '/sites/:id/report/mails/:schedule/test'
    types: {
      body: {}
      paramsTuple: [ParamValue, ParamValue]
      params: { id: ParamValue; schedule: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/site_reports/controllers/report_sendings_controller').default['test']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/site_reports/controllers/report_sendings_controller').default['test']>>>
    }
  }
  'report_mails.again': {
    methods: ["POST"]
    pattern: '/sites/:id/report/mails/:schedule/sendings/:sending'
    types: {
      body: {}
      paramsTuple: [ParamValue, ParamValue, ParamValue]
      params: { id: ParamValue; schedule: ParamValue; sending: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/site_reports/controllers/report_sendings_controller').default['again']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/site_reports/controllers/report_sendings_controller').default['again']>>>
    }
  }
  'report_recipients.store': {
    methods: ["POST"]
    pattern: '/sites/:id/report/mails/:schedule/recipients'
    types: {
      body: ExtractBody<InferInput<(typeof import('#app/site_reports/validators/schedule_validators').recipientForm)>>
      paramsTuple: [ParamValue, ParamValue]
      params: { id: ParamValue; schedule: ParamValue }
      query: ExtractQuery<InferInput<(typeof import('#app/site_reports/validators/schedule_validators').recipientForm)>>
      response: ExtractResponse<Awaited<ReturnType<import('#app/site_reports/controllers/report_recipients_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/site_reports/controllers/report_recipients_controller').default['store']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'report_recipients.ask': {
    methods: ["POST"]
    pattern: '/sites/:id/report/mails/:schedule/recipients/:recipient'
    types: {
      body: {}
      paramsTuple: [ParamValue, ParamValue, ParamValue]
      params: { id: ParamValue; schedule: ParamValue; recipient: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/site_reports/controllers/report_recipients_controller').default['ask']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/site_reports/controllers/report_recipients_controller').default['ask']>>>
    }
  }
  'report_recipients.destroy': {
    methods: ["DELETE"]
    pattern: '/sites/:id/report/mails/:schedule/recipients/:recipient'
    types: {
      body: {}
      paramsTuple: [ParamValue, ParamValue, ParamValue]
      params: { id: ParamValue; schedule: ParamValue; recipient: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/site_reports/controllers/report_recipients_controller').default['destroy']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/site_reports/controllers/report_recipients_controller').default['destroy']>>>
    }
  }
  'report_answers.show': {
    methods: ["GET","HEAD"]
    pattern: '/report-mails/:token'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { token: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/site_reports/controllers/report_answers_controller').default['show']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/site_reports/controllers/report_answers_controller').default['show']>>>
    }
  }
  'report_answers.stop': {
    methods: ["POST"]
    pattern: '/report-mails/:token/stop'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { token: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/site_reports/controllers/report_answers_controller').default['stop']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/site_reports/controllers/report_answers_controller').default['stop']>>>
    }
  }
  'report_answers.want': {
    methods: ["POST"]
    pattern: '/report-mails/:token/want'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { token: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/site_reports/controllers/report_answers_controller').default['want']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/site_reports/controllers/report_answers_controller').default['want']>>>
    }
  }
  'report_answers.one_click': {
    methods: ["POST"]
    pattern: '/report-mails/:token'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { token: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/site_reports/controllers/report_answers_controller').default['oneClick']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/site_reports/controllers/report_answers_controller').default['oneClick']>>>
    }
  }
  'workspaces.export': {
    methods: ["GET","HEAD"]
    pattern: '/workspaces/:workspace/export'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { workspace: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/moving/controllers/workspace_exports_controller').default['index']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/moving/controllers/workspace_exports_controller').default['index']>>>
    }
  }
  'workspaces.export.start': {
    methods: ["POST"]
    pattern: '/workspaces/:workspace/export'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { workspace: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/moving/controllers/workspace_exports_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/moving/controllers/workspace_exports_controller').default['store']>>>
    }
  }
  'workspaces.export.file': {
    methods: ["GET","HEAD"]
    pattern: '/workspaces/:workspace/export/:run/file'
    types: {
      body: {}
      paramsTuple: [ParamValue, ParamValue]
      params: { workspace: ParamValue; run: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/moving/controllers/workspace_exports_controller').default['download']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/moving/controllers/workspace_exports_controller').default['download']>>>
    }
  }
  'workspaces.export.discard': {
    methods: ["DELETE"]
    pattern: '/workspaces/:workspace/export/:run'
    types: {
      body: {}
      paramsTuple: [ParamValue, ParamValue]
      params: { workspace: ParamValue; run: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/moving/controllers/workspace_exports_controller').default['destroy']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/moving/controllers/workspace_exports_controller').default['destroy']>>>
    }
  }
  'workspaces.import': {
    methods: ["GET","HEAD"]
    pattern: '/workspaces/:workspace/import'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { workspace: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/moving/controllers/workspace_imports_controller').default['index']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/moving/controllers/workspace_imports_controller').default['index']>>>
    }
  }
  'workspaces.import.upload': {
    methods: ["POST"]
    pattern: '/workspaces/:workspace/import'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { workspace: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/moving/controllers/workspace_imports_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/moving/controllers/workspace_imports_controller').default['store']>>>
    }
  }
  'workspaces.import.start': {
    methods: ["POST"]
    pattern: '/workspaces/:workspace/import/:import/start'
    types: {
      body: {}
      paramsTuple: [ParamValue, ParamValue]
      params: { workspace: ParamValue; import: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/moving/controllers/workspace_imports_controller').default['start']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/moving/controllers/workspace_imports_controller').default['start']>>>
    }
  }
  'workspaces.import.stop': {
    methods: ["POST"]
    pattern: '/workspaces/:workspace/import/:import/stop'
    types: {
      body: {}
      paramsTuple: [ParamValue, ParamValue]
      params: { workspace: ParamValue; import: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/moving/controllers/workspace_imports_controller').default['stop']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/moving/controllers/workspace_imports_controller').default['stop']>>>
    }
  }
  'workspaces.import.undo': {
    methods: ["POST"]
    pattern: '/workspaces/:workspace/import/:import/undo'
    types: {
      body: {}
      paramsTuple: [ParamValue, ParamValue]
      params: { workspace: ParamValue; import: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/moving/controllers/workspace_imports_controller').default['undo']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/moving/controllers/workspace_imports_controller').default['undo']>>>
    }
  }
  'workspaces.import.discard': {
    methods: ["DELETE"]
    pattern: '/workspaces/:workspace/import/:import'
    types: {
      body: {}
      paramsTuple: [ParamValue, ParamValue]
      params: { workspace: ParamValue; import: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/moving/controllers/workspace_imports_controller').default['destroy']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/moving/controllers/workspace_imports_controller').default['destroy']>>>
    }
  }
  'sites.history': {
    methods: ["GET","HEAD"]
    pattern: '/sites/:id/history'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { id: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/history/controllers/history_controller').default['index']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/history/controllers/history_controller').default['index']>>>
    }
  }
  'sites.history.upload': {
    methods: ["POST"]
    pattern: '/sites/:id/history'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { id: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/history/controllers/history_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/history/controllers/history_controller').default['store']>>>
    }
  }
  'sites.history.take': {
    methods: ["POST"]
    pattern: '/sites/:id/history/:import'
    types: {
      body: {}
      paramsTuple: [ParamValue, ParamValue]
      params: { id: ParamValue; import: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/history/controllers/history_controller').default['take']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/history/controllers/history_controller').default['take']>>>
    }
  }
  'sites.history.remove': {
    methods: ["DELETE"]
    pattern: '/sites/:id/history/:import'
    types: {
      body: {}
      paramsTuple: [ParamValue, ParamValue]
      params: { id: ParamValue; import: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/history/controllers/history_controller').default['destroy']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/history/controllers/history_controller').default['destroy']>>>
    }
  }
  'provisioning.index': {
    methods: ["GET","HEAD"]
    pattern: '/workspaces/:workspace/provisioning'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { workspace: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/provisioning/controllers/provisioning_controller').default['index']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/provisioning/controllers/provisioning_controller').default['index']>>>
    }
  }
  'provisioning.store': {
    methods: ["POST"]
    pattern: '/workspaces/:workspace/provisioning'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { workspace: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/provisioning/controllers/provisioning_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/provisioning/controllers/provisioning_controller').default['store']>>>
    }
  }
  'provisioning.example': {
    methods: ["GET","HEAD"]
    pattern: '/workspaces/:workspace/provisioning/example'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { workspace: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/provisioning/controllers/provisioning_controller').default['example']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/provisioning/controllers/provisioning_controller').default['example']>>>
    }
  }
  'provisioning.show': {
    methods: ["GET","HEAD"]
    pattern: '/workspaces/:workspace/provisioning/:run'
    types: {
      body: {}
      paramsTuple: [ParamValue, ParamValue]
      params: { workspace: ParamValue; run: ParamValue }
      query: ExtractQueryForGet<InferInput<(typeof import('#app/provisioning/validators/apply_validator').shownPart)>>
      response: ExtractResponse<Awaited<ReturnType<import('#app/provisioning/controllers/provisioning_runs_controller').default['show']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/provisioning/controllers/provisioning_runs_controller').default['show']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'provisioning.report': {
    methods: ["GET","HEAD"]
    pattern: '/workspaces/:workspace/provisioning/:run/report'
    types: {
      body: {}
      paramsTuple: [ParamValue, ParamValue]
      params: { workspace: ParamValue; run: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/provisioning/controllers/provisioning_runs_controller').default['report']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/provisioning/controllers/provisioning_runs_controller').default['report']>>>
    }
  }
  'provisioning.apply': {
    methods: ["POST"]
    pattern: '/workspaces/:workspace/provisioning/:run/apply'
    types: {
      body: ExtractBody<InferInput<(typeof import('#app/provisioning/validators/apply_validator').applying)>>
      paramsTuple: [ParamValue, ParamValue]
      params: { workspace: ParamValue; run: ParamValue }
      query: ExtractQuery<InferInput<(typeof import('#app/provisioning/validators/apply_validator').applying)>>
      response: ExtractResponse<Awaited<ReturnType<import('#app/provisioning/controllers/provisioning_runs_controller').default['apply']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/provisioning/controllers/provisioning_runs_controller').default['apply']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'provisioning.undo': {
    methods: ["POST"]
    pattern: '/workspaces/:workspace/provisioning/:run/undo'
    types: {
      body: {}
      paramsTuple: [ParamValue, ParamValue]
      params: { workspace: ParamValue; run: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/provisioning/controllers/provisioning_runs_controller').default['undo']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/provisioning/controllers/provisioning_runs_controller').default['undo']>>>
    }
  }
  'templates.first': {
    methods: ["GET","HEAD"]
    pattern: '/templates'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/templates/controllers/templates_controller').default['first']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/templates/controllers/templates_controller').default['first']>>>
    }
  }
  'templates.index': {
    methods: ["GET","HEAD"]
    pattern: '/workspaces/:workspace/templates'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { workspace: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/templates/controllers/templates_controller').default['index']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/templates/controllers/templates_controller').default['index']>>>
    }
  }
  'templates.store': {
    methods: ["POST"]
    pattern: '/workspaces/:workspace/templates'
    types: {
      body: ExtractBody<InferInput<(typeof import('#app/templates/validators/template_validators').newTemplate)>>
      paramsTuple: [ParamValue]
      params: { workspace: ParamValue }
      query: ExtractQuery<InferInput<(typeof import('#app/templates/validators/template_validators').newTemplate)>>
      response: ExtractResponse<Awaited<ReturnType<import('#app/templates/controllers/templates_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/templates/controllers/templates_controller').default['store']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'templates.show': {
    methods: ["GET","HEAD"]
    pattern: '/workspaces/:workspace/templates/:template'
    types: {
      body: {}
      paramsTuple: [ParamValue, ParamValue]
      params: { workspace: ParamValue; template: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/templates/controllers/templates_controller').default['show']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/templates/controllers/templates_controller').default['show']>>>
    }
  }
  'templates.update': {
    methods: ["PUT"]
    pattern: '/workspaces/:workspace/templates/:template'
    types: {
      body: ExtractBody<InferInput<(typeof import('#app/templates/validators/template_validators').editedTemplate)>>
      paramsTuple: [ParamValue, ParamValue]
      params: { workspace: ParamValue; template: ParamValue }
      query: ExtractQuery<InferInput<(typeof import('#app/templates/validators/template_validators').editedTemplate)>>
      response: ExtractResponse<Awaited<ReturnType<import('#app/templates/controllers/templates_controller').default['update']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/templates/controllers/templates_controller').default['update']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'templates.destroy': {
    methods: ["DELETE"]
    pattern: '/workspaces/:workspace/templates/:template'
    types: {
      body: {}
      paramsTuple: [ParamValue, ParamValue]
      params: { workspace: ParamValue; template: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/templates/controllers/templates_controller').default['destroy']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/templates/controllers/templates_controller').default['destroy']>>>
    }
  }
  'templates.webhook': {
    methods: ["POST"]
    pattern: '/workspaces/:workspace/templates/:template/webhooks'
    types: {
      body: ExtractBody<InferInput<(typeof import('#app/templates/validators/template_validators').newWebhook)>>
      paramsTuple: [ParamValue, ParamValue]
      params: { workspace: ParamValue; template: ParamValue }
      query: ExtractQuery<InferInput<(typeof import('#app/templates/validators/template_validators').newWebhook)>>
      response: ExtractResponse<Awaited<ReturnType<import('#app/templates/controllers/templates_controller').default['webhook']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/templates/controllers/templates_controller').default['webhook']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'templates.push': {
    methods: ["POST"]
    pattern: '/workspaces/:workspace/templates/:template/pushes'
    types: {
      body: ExtractBody<InferInput<(typeof import('#app/templates/validators/template_validators').wantedPush)>>
      paramsTuple: [ParamValue, ParamValue]
      params: { workspace: ParamValue; template: ParamValue }
      query: ExtractQuery<InferInput<(typeof import('#app/templates/validators/template_validators').wantedPush)>>
      response: ExtractResponse<Awaited<ReturnType<import('#app/templates/controllers/template_sites_controller').default['push']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/templates/controllers/template_sites_controller').default['push']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'templates.take_back': {
    methods: ["POST"]
    pattern: '/workspaces/:workspace/templates/:template/pushes/:push/undo'
    types: {
      body: {}
      paramsTuple: [ParamValue, ParamValue, ParamValue]
      params: { workspace: ParamValue; template: ParamValue; push: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/templates/controllers/template_sites_controller').default['takeBack']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/templates/controllers/template_sites_controller').default['takeBack']>>>
    }
  }
  'templates.keep': {
    methods: ["PUT"]
    pattern: '/workspaces/:workspace/templates/:template/sites/:site'
    types: {
      body: ExtractBody<InferInput<(typeof import('#app/templates/validators/template_validators').ownership)>>
      paramsTuple: [ParamValue, ParamValue, ParamValue]
      params: { workspace: ParamValue; template: ParamValue; site: ParamValue }
      query: ExtractQuery<InferInput<(typeof import('#app/templates/validators/template_validators').ownership)>>
      response: ExtractResponse<Awaited<ReturnType<import('#app/templates/controllers/template_sites_controller').default['keep']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/templates/controllers/template_sites_controller').default['keep']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'templates.leave': {
    methods: ["DELETE"]
    pattern: '/workspaces/:workspace/templates/:template/sites/:site'
    types: {
      body: {}
      paramsTuple: [ParamValue, ParamValue, ParamValue]
      params: { workspace: ParamValue; template: ParamValue; site: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/templates/controllers/template_sites_controller').default['leave']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/templates/controllers/template_sites_controller').default['leave']>>>
    }
  }
  'home': {
    methods: ["GET","HEAD"]
    pattern: '/'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/sites/controllers/home_controller').default['show']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/sites/controllers/home_controller').default['show']>>>
    }
  }
  'sites.create': {
    methods: ["GET","HEAD"]
    pattern: '/sites/new'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/sites/controllers/sites_controller').default['create']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/sites/controllers/sites_controller').default['create']>>>
    }
  }
  'sites.store': {
    methods: ["POST"]
    pattern: '/sites'
    types: {
      body: ExtractBody<InferInput<(typeof import('#app/sites/validators/site_validator').newSite)>>
      paramsTuple: []
      params: {}
      query: ExtractQuery<InferInput<(typeof import('#app/sites/validators/site_validator').newSite)>>
      response: ExtractResponse<Awaited<ReturnType<import('#app/sites/controllers/sites_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/sites/controllers/sites_controller').default['store']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'sites.test': {
    methods: ["POST"]
    pattern: '/sites/test'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/sites/controllers/test_sites_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/sites/controllers/test_sites_controller').default['store']>>>
    }
  }
  'sites.install': {
    methods: ["GET","HEAD"]
    pattern: '/sites/:id/install'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { id: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/sites/controllers/site_install_controller').default['show']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/sites/controllers/site_install_controller').default['show']>>>
    }
  }
  'sites.allow_host': {
    methods: ["POST"]
    pattern: '/sites/:id/hosts'
    types: {
      body: ExtractBody<InferInput<(typeof import('#app/sites/validators/site_validator').hostToAllow)>>
      paramsTuple: [ParamValue]
      params: { id: ParamValue }
      query: ExtractQuery<InferInput<(typeof import('#app/sites/validators/site_validator').hostToAllow)>>
      response: ExtractResponse<Awaited<ReturnType<import('#app/sites/controllers/site_install_controller').default['allow']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/sites/controllers/site_install_controller').default['allow']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'sites.settings': {
    methods: ["GET","HEAD"]
    pattern: '/sites/:id/settings'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { id: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/sites/controllers/site_settings_controller').default['edit']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/sites/controllers/site_settings_controller').default['edit']>>>
    }
  }
  'sites.update': {
    methods: ["PUT"]
    pattern: '/sites/:id'
    types: {
      body: ExtractBody<InferInput<(typeof import('#app/sites/validators/site_validator').siteForm)>>
      paramsTuple: [ParamValue]
      params: { id: ParamValue }
      query: ExtractQuery<InferInput<(typeof import('#app/sites/validators/site_validator').siteForm)>>
      response: ExtractResponse<Awaited<ReturnType<import('#app/sites/controllers/site_settings_controller').default['update']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/sites/controllers/site_settings_controller').default['update']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'sites.destroy': {
    methods: ["DELETE"]
    pattern: '/sites/:id'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { id: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/sites/controllers/site_settings_controller').default['destroy']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/sites/controllers/site_settings_controller').default['destroy']>>>
    }
  }
  'sites.restore': {
    methods: ["POST"]
    pattern: '/sites/:id/restore'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { id: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/sites/controllers/site_settings_controller').default['restore']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/sites/controllers/site_settings_controller').default['restore']>>>
    }
  }
  'api.create_test_site': {
    methods: ["POST"]
    pattern: '/api/create-test-site'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/sites/controllers/test_sites_controller').default['api']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/sites/controllers/test_sites_controller').default['api']>>>
    }
  }
  'site_plugins.index': {
    methods: ["GET","HEAD"]
    pattern: '/sites/:id/plugins'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { id: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/site_plugins/controllers/site_plugins_controller').default['index']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/site_plugins/controllers/site_plugins_controller').default['index']>>>
    }
  }
  'site_plugins.show': {
    methods: ["GET","HEAD"]
    pattern: '/sites/:id/plugins/:kind/:name'
    types: {
      body: {}
      paramsTuple: [ParamValue, ParamValue, ParamValue]
      params: { id: ParamValue; kind: ParamValue; name: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/site_plugins/controllers/site_plugins_controller').default['show']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/site_plugins/controllers/site_plugins_controller').default['show']>>>
    }
  }
  'site_plugins.update': {
    methods: ["PUT"]
    pattern: '/sites/:id/plugins/:kind/:name'
    types: {
      body: {}
      paramsTuple: [ParamValue, ParamValue, ParamValue]
      params: { id: ParamValue; kind: ParamValue; name: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/site_plugins/controllers/site_plugins_controller').default['update']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/site_plugins/controllers/site_plugins_controller').default['update']>>>
    }
  }
  'site_plugins.use': {
    methods: ["POST"]
    pattern: '/sites/:id/plugins/:kind/:name/use'
    types: {
      body: {}
      paramsTuple: [ParamValue, ParamValue, ParamValue]
      params: { id: ParamValue; kind: ParamValue; name: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/site_plugins/controllers/site_plugins_controller').default['use']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/site_plugins/controllers/site_plugins_controller').default['use']>>>
    }
  }
  'site_plugins.version': {
    methods: ["POST"]
    pattern: '/sites/:id/plugins/:kind/:name/version'
    types: {
      body: {}
      paramsTuple: [ParamValue, ParamValue, ParamValue]
      params: { id: ParamValue; kind: ParamValue; name: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/site_plugins/controllers/site_plugins_controller').default['changeVersion']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/site_plugins/controllers/site_plugins_controller').default['changeVersion']>>>
    }
  }
  'workspace_plugins.index': {
    methods: ["GET","HEAD"]
    pattern: '/workspaces/:id/plugins'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { id: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/site_plugins/controllers/workspace_plugins_controller').default['index']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/site_plugins/controllers/workspace_plugins_controller').default['index']>>>
    }
  }
  'workspace_plugins.show': {
    methods: ["GET","HEAD"]
    pattern: '/workspaces/:id/plugins/:kind/:name'
    types: {
      body: {}
      paramsTuple: [ParamValue, ParamValue, ParamValue]
      params: { id: ParamValue; kind: ParamValue; name: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/site_plugins/controllers/workspace_plugins_controller').default['show']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/site_plugins/controllers/workspace_plugins_controller').default['show']>>>
    }
  }
  'workspace_plugins.update': {
    methods: ["PUT"]
    pattern: '/workspaces/:id/plugins/:kind/:name'
    types: {
      body: {}
      paramsTuple: [ParamValue, ParamValue, ParamValue]
      params: { id: ParamValue; kind: ParamValue; name: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/site_plugins/controllers/workspace_plugins_controller').default['update']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/site_plugins/controllers/workspace_plugins_controller').default['update']>>>
    }
  }
  'learning.show': {
    methods: ["GET","HEAD"]
    pattern: '/sites/:id/scoring/learning'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { id: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/learning/controllers/learning_controller').default['show']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/learning/controllers/learning_controller').default['show']>>>
    }
  }
  'learning.train': {
    methods: ["POST"]
    pattern: '/sites/:id/scoring/learning'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { id: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/learning/controllers/learning_controller').default['train']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/learning/controllers/learning_controller').default['train']>>>
    }
  }
  'sites.ads.files.networks.new': {
    methods: ["GET","HEAD"]
    pattern: '/sites/:id/ads/uploads/networks/new'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { id: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/ads/controllers/upload_networks_controller').default['create']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/ads/controllers/upload_networks_controller').default['create']>>>
    }
  }
  'sites.ads.files.networks.store': {
    methods: ["POST"]
    pattern: '/sites/:id/ads/uploads/networks'
    types: {
      body: ExtractBody<InferInput<(typeof import('#app/ads/validators/upload_network_validator').networkForm)>>
      paramsTuple: [ParamValue]
      params: { id: ParamValue }
      query: ExtractQuery<InferInput<(typeof import('#app/ads/validators/upload_network_validator').networkForm)>>
      response: ExtractResponse<Awaited<ReturnType<import('#app/ads/controllers/upload_networks_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/ads/controllers/upload_networks_controller').default['store']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'sites.ads.files.networks.edit': {
    methods: ["GET","HEAD"]
    pattern: '/sites/:id/ads/uploads/networks/:target'
    types: {
      body: {}
      paramsTuple: [ParamValue, ParamValue]
      params: { id: ParamValue; target: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/ads/controllers/upload_networks_controller').default['edit']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/ads/controllers/upload_networks_controller').default['edit']>>>
    }
  }
  'sites.ads.files.networks.update': {
    methods: ["PUT"]
    pattern: '/sites/:id/ads/uploads/networks/:target'
    types: {
      body: ExtractBody<InferInput<(typeof import('#app/ads/validators/upload_network_validator').networkChange)>>
      paramsTuple: [ParamValue, ParamValue]
      params: { id: ParamValue; target: ParamValue }
      query: ExtractQuery<InferInput<(typeof import('#app/ads/validators/upload_network_validator').networkChange)>>
      response: ExtractResponse<Awaited<ReturnType<import('#app/ads/controllers/upload_networks_controller').default['update']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/ads/controllers/upload_networks_controller').default['update']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'sites.ads.files.index': {
    methods: ["GET","HEAD"]
    pattern: '/sites/:id/ads/uploads/files'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { id: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/ads/controllers/upload_files_controller').default['index']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/ads/controllers/upload_files_controller').default['index']>>>
    }
  }
  'sites.ads.files.take': {
    methods: ["POST"]
    pattern: '/sites/:id/ads/uploads/targets/:target/files'
    types: {
      body: {}
      paramsTuple: [ParamValue, ParamValue]
      params: { id: ParamValue; target: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/ads/controllers/upload_files_controller').default['take']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/ads/controllers/upload_files_controller').default['take']>>>
    }
  }
  'sites.ads.files.download': {
    methods: ["GET","HEAD"]
    pattern: '/sites/:id/ads/uploads/files/:file'
    types: {
      body: {}
      paramsTuple: [ParamValue, ParamValue]
      params: { id: ParamValue; file: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/ads/controllers/upload_files_controller').default['download']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/ads/controllers/upload_files_controller').default['download']>>>
    }
  }
  'sites.ads.files.confirm': {
    methods: ["POST"]
    pattern: '/sites/:id/ads/uploads/files/:file/uploaded'
    types: {
      body: {}
      paramsTuple: [ParamValue, ParamValue]
      params: { id: ParamValue; file: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/ads/controllers/upload_files_controller').default['confirm']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/ads/controllers/upload_files_controller').default['confirm']>>>
    }
  }
  'sites.ads.files.give_back': {
    methods: ["POST"]
    pattern: '/sites/:id/ads/uploads/files/:file/returned'
    types: {
      body: {}
      paramsTuple: [ParamValue, ParamValue]
      params: { id: ParamValue; file: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/ads/controllers/upload_files_controller').default['giveBack']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/ads/controllers/upload_files_controller').default['giveBack']>>>
    }
  }
  'sites.ads.files.fail': {
    methods: ["POST"]
    pattern: '/sites/:id/ads/uploads/files/:file/failed'
    types: {
      body: ExtractBody<InferInput<(typeof import('#app/ads/validators/upload_file_validator').failedRows)>>
      paramsTuple: [ParamValue, ParamValue]
      params: { id: ParamValue; file: ParamValue }
      query: ExtractQuery<InferInput<(typeof import('#app/ads/validators/upload_file_validator').failedRows)>>
      response: ExtractResponse<Awaited<ReturnType<import('#app/ads/controllers/upload_files_controller').default['fail']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/ads/controllers/upload_files_controller').default['fail']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'sites.ads': {
    methods: ["GET","HEAD"]
    pattern: '/sites/:id/ads'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { id: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/ads/controllers/ads_controller').default['show']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/ads/controllers/ads_controller').default['show']>>>
    }
  }
  'sites.ads.fetch': {
    methods: ["POST"]
    pattern: '/sites/:id/ads/fetch'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { id: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/ads/controllers/ads_controller').default['fetch']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/ads/controllers/ads_controller').default['fetch']>>>
    }
  }
  'sites.ads.account': {
    methods: ["GET","HEAD"]
    pattern: '/sites/:id/ads/account'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { id: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/ads/controllers/ad_account_controller').default['edit']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/ads/controllers/ad_account_controller').default['edit']>>>
    }
  }
  'sites.ads.account.choose': {
    methods: ["PUT"]
    pattern: '/sites/:id/ads/account'
    types: {
      body: ExtractBody<InferInput<(typeof import('#app/ads/validators/ad_account_validator').accountForm)>>
      paramsTuple: [ParamValue]
      params: { id: ParamValue }
      query: ExtractQuery<InferInput<(typeof import('#app/ads/validators/ad_account_validator').accountForm)>>
      response: ExtractResponse<Awaited<ReturnType<import('#app/ads/controllers/ad_account_controller').default['choose']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/ads/controllers/ad_account_controller').default['choose']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'sites.ads.account.update': {
    methods: ["PATCH"]
    pattern: '/sites/:id/ads/account'
    types: {
      body: ExtractBody<InferInput<(typeof import('#app/ads/validators/ad_account_validator').accountSettings)>>
      paramsTuple: [ParamValue]
      params: { id: ParamValue }
      query: ExtractQuery<InferInput<(typeof import('#app/ads/validators/ad_account_validator').accountSettings)>>
      response: ExtractResponse<Awaited<ReturnType<import('#app/ads/controllers/ad_account_controller').default['update']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/ads/controllers/ad_account_controller').default['update']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'sites.ads.account.remove': {
    methods: ["DELETE"]
    pattern: '/sites/:id/ads/account'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { id: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/ads/controllers/ad_account_controller').default['remove']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/ads/controllers/ad_account_controller').default['remove']>>>
    }
  }
  'sites.leads.uploads': {
    methods: ["GET","HEAD"]
    pattern: '/sites/:id/leads/:lead/uploads'
    types: {
      body: {}
      paramsTuple: [ParamValue, ParamValue]
      params: { id: ParamValue; lead: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/ads/controllers/uploads_controller').default['ofLead']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/ads/controllers/uploads_controller').default['ofLead']>>>
    }
  }
  'sites.ads.link': {
    methods: ["POST"]
    pattern: '/sites/:id/ads/link'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { id: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/ads/controllers/ad_connections_controller').default['link']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/ads/controllers/ad_connections_controller').default['link']>>>
    }
  }
  'sites.ads.unlink': {
    methods: ["DELETE"]
    pattern: '/sites/:id/ads/connections/:connection'
    types: {
      body: {}
      paramsTuple: [ParamValue, ParamValue]
      params: { id: ParamValue; connection: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/ads/controllers/ad_connections_controller').default['unlink']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/ads/controllers/ad_connections_controller').default['unlink']>>>
    }
  }
  'connections.callback': {
    methods: ["GET","HEAD"]
    pattern: '/connections/google-ads/callback'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/ads/controllers/ad_connections_controller').default['callback']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/ads/controllers/ad_connections_controller').default['callback']>>>
    }
  }
  'sites.ads.uploads.uploads.show': {
    methods: ["GET","HEAD"]
    pattern: '/sites/:id/ads/uploads'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { id: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/ads/controllers/uploads_controller').default['show']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/ads/controllers/uploads_controller').default['show']>>>
    }
  }
  'sites.ads.uploads.export': {
    methods: ["GET","HEAD"]
    pattern: '/sites/:id/ads/uploads/export.csv'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { id: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/ads/controllers/uploads_controller').default['export']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/ads/controllers/uploads_controller').default['export']>>>
    }
  }
  'sites.ads.uploads.failed': {
    methods: ["GET","HEAD"]
    pattern: '/sites/:id/ads/uploads/failed'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { id: ParamValue }
      query: ExtractQueryForGet<InferInput<(typeof import('#app/ads/validators/upload_target_validator').retrying)>>
      response: ExtractResponse<Awaited<ReturnType<import('#app/ads/controllers/uploads_controller').default['countFailed']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/ads/controllers/uploads_controller').default['countFailed']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'sites.ads.uploads.resend': {
    methods: ["POST"]
    pattern: '/sites/:id/ads/uploads/resend'
    types: {
      body: ExtractBody<InferInput<(typeof import('#app/ads/validators/upload_target_validator').retrying)>>
      paramsTuple: [ParamValue]
      params: { id: ParamValue }
      query: ExtractQuery<InferInput<(typeof import('#app/ads/validators/upload_target_validator').retrying)>>
      response: ExtractResponse<Awaited<ReturnType<import('#app/ads/controllers/uploads_controller').default['retryFailed']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/ads/controllers/uploads_controller').default['retryFailed']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'sites.ads.uploads.receipts.resend': {
    methods: ["POST"]
    pattern: '/sites/:id/ads/uploads/receipts/:receipt/resend'
    types: {
      body: {}
      paramsTuple: [ParamValue, ParamValue]
      params: { id: ParamValue; receipt: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/ads/controllers/uploads_controller').default['retry']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/ads/controllers/uploads_controller').default['retry']>>>
    }
  }
  'sites.ads.uploads.targets.new': {
    methods: ["GET","HEAD"]
    pattern: '/sites/:id/ads/uploads/targets/new'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { id: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/ads/controllers/upload_targets_controller').default['create']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/ads/controllers/upload_targets_controller').default['create']>>>
    }
  }
  'sites.ads.uploads.targets.store': {
    methods: ["POST"]
    pattern: '/sites/:id/ads/uploads/targets'
    types: {
      body: ExtractBody<InferInput<(typeof import('#app/ads/validators/upload_target_validator').newTarget)>>
      paramsTuple: [ParamValue]
      params: { id: ParamValue }
      query: ExtractQuery<InferInput<(typeof import('#app/ads/validators/upload_target_validator').newTarget)>>
      response: ExtractResponse<Awaited<ReturnType<import('#app/ads/controllers/upload_targets_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/ads/controllers/upload_targets_controller').default['store']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'sites.ads.uploads.targets.edit': {
    methods: ["GET","HEAD"]
    pattern: '/sites/:id/ads/uploads/targets/:target'
    types: {
      body: {}
      paramsTuple: [ParamValue, ParamValue]
      params: { id: ParamValue; target: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/ads/controllers/upload_targets_controller').default['edit']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/ads/controllers/upload_targets_controller').default['edit']>>>
    }
  }
  'sites.ads.uploads.targets.update': {
    methods: ["PUT"]
    pattern: '/sites/:id/ads/uploads/targets/:target'
    types: {
      body: ExtractBody<InferInput<(typeof import('#app/ads/validators/upload_target_validator').targetChange)>>
      paramsTuple: [ParamValue, ParamValue]
      params: { id: ParamValue; target: ParamValue }
      query: ExtractQuery<InferInput<(typeof import('#app/ads/validators/upload_target_validator').targetChange)>>
      response: ExtractResponse<Awaited<ReturnType<import('#app/ads/controllers/upload_targets_controller').default['update']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/ads/controllers/upload_targets_controller').default['update']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'sites.ads.uploads.targets.pause': {
    methods: ["POST"]
    pattern: '/sites/:id/ads/uploads/targets/:target/pause'
    types: {
      body: {}
      paramsTuple: [ParamValue, ParamValue]
      params: { id: ParamValue; target: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/ads/controllers/upload_targets_controller').default['pause']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/ads/controllers/upload_targets_controller').default['pause']>>>
    }
  }
  'sites.ads.uploads.targets.resume': {
    methods: ["POST"]
    pattern: '/sites/:id/ads/uploads/targets/:target/resume'
    types: {
      body: {}
      paramsTuple: [ParamValue, ParamValue]
      params: { id: ParamValue; target: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/ads/controllers/upload_targets_controller').default['resume']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/ads/controllers/upload_targets_controller').default['resume']>>>
    }
  }
  'sites.ads.uploads.targets.try': {
    methods: ["POST"]
    pattern: '/sites/:id/ads/uploads/targets/:target/try'
    types: {
      body: {}
      paramsTuple: [ParamValue, ParamValue]
      params: { id: ParamValue; target: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/ads/controllers/upload_targets_controller').default['try']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/ads/controllers/upload_targets_controller').default['try']>>>
    }
  }
  'sites.ads.uploads.targets.remove': {
    methods: ["DELETE"]
    pattern: '/sites/:id/ads/uploads/targets/:target'
    types: {
      body: {}
      paramsTuple: [ParamValue, ParamValue]
      params: { id: ParamValue; target: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/ads/controllers/upload_targets_controller').default['remove']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/ads/controllers/upload_targets_controller').default['remove']>>>
    }
  }
  'sites.attribution': {
    methods: ["GET","HEAD"]
    pattern: '/sites/:id/attribution'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { id: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/attribution/controllers/attribution_controller').default['show']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/attribution/controllers/attribution_controller').default['show']>>>
    }
  }
  'sites.attribution.costs': {
    methods: ["GET","HEAD"]
    pattern: '/sites/:id/attribution/costs.csv'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { id: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/attribution/controllers/attribution_controller').default['costs']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/attribution/controllers/attribution_controller').default['costs']>>>
    }
  }
  'sites.attribution.update': {
    methods: ["PUT"]
    pattern: '/sites/:id/attribution'
    types: {
      body: ExtractBody<InferInput<(typeof import('#app/attribution/validators/model_validator').modelForm)>>
      paramsTuple: [ParamValue]
      params: { id: ParamValue }
      query: ExtractQuery<InferInput<(typeof import('#app/attribution/validators/model_validator').modelForm)>>
      response: ExtractResponse<Awaited<ReturnType<import('#app/attribution/controllers/attribution_controller').default['update']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/attribution/controllers/attribution_controller').default['update']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'sites.attribution.conversion': {
    methods: ["GET","HEAD"]
    pattern: '/sites/:id/attribution/conversions/:conversion'
    types: {
      body: {}
      paramsTuple: [ParamValue, ParamValue]
      params: { id: ParamValue; conversion: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/attribution/controllers/attribution_controller').default['conversion']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/attribution/controllers/attribution_controller').default['conversion']>>>
    }
  }
  'sites.conversions': {
    methods: ["GET","HEAD"]
    pattern: '/sites/:id/conversions'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { id: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/traffic/conversions/controllers/conversions_controller').default['show']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/traffic/conversions/controllers/conversions_controller').default['show']>>>
    }
  }
  'sites.conversions.export': {
    methods: ["GET","HEAD"]
    pattern: '/sites/:id/conversions/export.csv'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { id: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/traffic/conversions/controllers/conversions_controller').default['export']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/traffic/conversions/controllers/conversions_controller').default['export']>>>
    }
  }
  'sites.funnels': {
    methods: ["GET","HEAD"]
    pattern: '/sites/:id/conversions/funnels'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { id: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/traffic/funnels/controllers/funnels_controller').default['show']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/traffic/funnels/controllers/funnels_controller').default['show']>>>
    }
  }
  'sites.funnels.show': {
    methods: ["GET","HEAD"]
    pattern: '/sites/:id/conversions/funnels/:funnel'
    types: {
      body: {}
      paramsTuple: [ParamValue, ParamValue]
      params: { id: ParamValue; funnel: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/traffic/funnels/controllers/funnels_controller').default['show']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/traffic/funnels/controllers/funnels_controller').default['show']>>>
    }
  }
  'sites.funnels.visits': {
    methods: ["GET","HEAD"]
    pattern: '/sites/:id/conversions/funnels/:funnel/visits'
    types: {
      body: {}
      paramsTuple: [ParamValue, ParamValue]
      params: { id: ParamValue; funnel: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/traffic/funnels/controllers/funnels_controller').default['visits']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/traffic/funnels/controllers/funnels_controller').default['visits']>>>
    }
  }
  'sites.funnels.export': {
    methods: ["GET","HEAD"]
    pattern: '/sites/:id/conversions/funnels/:funnel/export.csv'
    types: {
      body: {}
      paramsTuple: [ParamValue, ParamValue]
      params: { id: ParamValue; funnel: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/traffic/funnels/controllers/funnels_controller').default['export']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/traffic/funnels/controllers/funnels_controller').default['export']>>>
    }
  }
  'sites.funnels.choices': {
    methods: ["GET","HEAD"]
    pattern: '/sites/:id/conversions/steps'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { id: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/traffic/funnels/controllers/funnels_controller').default['choices']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/traffic/funnels/controllers/funnels_controller').default['choices']>>>
    }
  }
  'sites.funnels.store': {
    methods: ["POST"]
    pattern: '/sites/:id/conversions/funnels'
    types: {
      body: ExtractBody<InferInput<(typeof import('#app/traffic/funnels/validators/funnel_validator').newFunnelForm)>>
      paramsTuple: [ParamValue]
      params: { id: ParamValue }
      query: ExtractQuery<InferInput<(typeof import('#app/traffic/funnels/validators/funnel_validator').newFunnelForm)>>
      response: ExtractResponse<Awaited<ReturnType<import('#app/traffic/funnels/controllers/funnel_changes_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/traffic/funnels/controllers/funnel_changes_controller').default['store']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'sites.funnels.update': {
    methods: ["PUT"]
    pattern: '/sites/:id/conversions/funnels/:funnel'
    types: {
      body: ExtractBody<InferInput<(typeof import('#app/traffic/funnels/validators/funnel_validator').funnelForm)>>
      paramsTuple: [ParamValue, ParamValue]
      params: { id: ParamValue; funnel: ParamValue }
      query: ExtractQuery<InferInput<(typeof import('#app/traffic/funnels/validators/funnel_validator').funnelForm)>>
      response: ExtractResponse<Awaited<ReturnType<import('#app/traffic/funnels/controllers/funnel_changes_controller').default['update']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/traffic/funnels/controllers/funnel_changes_controller').default['update']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'sites.funnels.remove': {
    methods: ["POST"]
    pattern: '/sites/:id/conversions/funnels/:funnel/remove'
    types: {
      body: ExtractBody<InferInput<(typeof import('#app/traffic/funnels/validators/funnel_validator').removalForm)>>
      paramsTuple: [ParamValue, ParamValue]
      params: { id: ParamValue; funnel: ParamValue }
      query: ExtractQuery<InferInput<(typeof import('#app/traffic/funnels/validators/funnel_validator').removalForm)>>
      response: ExtractResponse<Awaited<ReturnType<import('#app/traffic/funnels/controllers/funnel_changes_controller').default['remove']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/traffic/funnels/controllers/funnel_changes_controller').default['remove']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'sites.funnels.restore': {
    methods: ["POST"]
    pattern: '/sites/:id/conversions/funnels/:funnel/restore'
    types: {
      body: {}
      paramsTuple: [ParamValue, ParamValue]
      params: { id: ParamValue; funnel: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/traffic/funnels/controllers/funnel_changes_controller').default['restore']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/traffic/funnels/controllers/funnel_changes_controller').default['restore']>>>
    }
  }
  'sites.funnels.move': {
    methods: ["POST"]
    pattern: '/sites/:id/conversions/funnels/:funnel/move'
    types: {
      body: ExtractBody<InferInput<(typeof import('#app/traffic/funnels/validators/funnel_validator').moveForm)>>
      paramsTuple: [ParamValue, ParamValue]
      params: { id: ParamValue; funnel: ParamValue }
      query: ExtractQuery<InferInput<(typeof import('#app/traffic/funnels/validators/funnel_validator').moveForm)>>
      response: ExtractResponse<Awaited<ReturnType<import('#app/traffic/funnels/controllers/funnel_changes_controller').default['move']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/traffic/funnels/controllers/funnel_changes_controller').default['move']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'sites.traffic': {
    methods: ["GET","HEAD"]
    pattern: '/sites/:id/traffic'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { id: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/traffic/controllers/traffic_controller').default['show']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/traffic/controllers/traffic_controller').default['show']>>>
    }
  }
  'sites.traffic.visits': {
    methods: ["GET","HEAD"]
    pattern: '/sites/:id/traffic/visits'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { id: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/traffic/controllers/traffic_controller').default['visits']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/traffic/controllers/traffic_controller').default['visits']>>>
    }
  }
  'sites.traffic.export': {
    methods: ["GET","HEAD"]
    pattern: '/sites/:id/traffic/export.csv'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { id: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/traffic/controllers/traffic_controller').default['export']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/traffic/controllers/traffic_controller').default['export']>>>
    }
  }
  'sites.traffic.rows': {
    methods: ["GET","HEAD"]
    pattern: '/sites/:id/traffic/rows'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { id: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/traffic/controllers/traffic_controller').default['rows']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/traffic/controllers/traffic_controller').default['rows']>>>
    }
  }
  'openapi': {
    methods: ["GET","HEAD"]
    pattern: '/openapi.json'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/api/document/controllers/open_api_controller').default['show']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/api/document/controllers/open_api_controller').default['show']>>>
    }
  }
  'docs.api': {
    methods: ["GET","HEAD"]
    pattern: '/docs/api'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/api/document/controllers/api_docs_controller').default['show']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/api/document/controllers/api_docs_controller').default['show']>>>
    }
  }
  'tokens.index': {
    methods: ["GET","HEAD"]
    pattern: '/account/tokens'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/api/tokens/controllers/personal_tokens_controller').default['index']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/api/tokens/controllers/personal_tokens_controller').default['index']>>>
    }
  }
  'tokens.store': {
    methods: ["POST"]
    pattern: '/account/tokens'
    types: {
      body: ExtractBody<InferInput<(typeof import('#app/api/tokens/validators/token_validator').personalTokenForm)>>
      paramsTuple: []
      params: {}
      query: ExtractQuery<InferInput<(typeof import('#app/api/tokens/validators/token_validator').personalTokenForm)>>
      response: ExtractResponse<Awaited<ReturnType<import('#app/api/tokens/controllers/personal_tokens_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/api/tokens/controllers/personal_tokens_controller').default['store']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'tokens.destroy': {
    methods: ["DELETE"]
    pattern: '/account/tokens/:token'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { token: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/api/tokens/controllers/personal_tokens_controller').default['destroy']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/api/tokens/controllers/personal_tokens_controller').default['destroy']>>>
    }
  }
  'workspace_tokens.index': {
    methods: ["GET","HEAD"]
    pattern: '/workspaces/:workspace/tokens'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { workspace: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/api/tokens/controllers/workspace_tokens_controller').default['index']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/api/tokens/controllers/workspace_tokens_controller').default['index']>>>
    }
  }
  'workspace_tokens.store': {
    methods: ["POST"]
    pattern: '/workspaces/:workspace/tokens'
    types: {
      body: ExtractBody<InferInput<(typeof import('#app/api/tokens/validators/token_validator').workspaceTokenForm)>>
      paramsTuple: [ParamValue]
      params: { workspace: ParamValue }
      query: ExtractQuery<InferInput<(typeof import('#app/api/tokens/validators/token_validator').workspaceTokenForm)>>
      response: ExtractResponse<Awaited<ReturnType<import('#app/api/tokens/controllers/workspace_tokens_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/api/tokens/controllers/workspace_tokens_controller').default['store']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'workspace_tokens.destroy': {
    methods: ["DELETE"]
    pattern: '/workspaces/:workspace/tokens/:token'
    types: {
      body: {}
      paramsTuple: [ParamValue, ParamValue]
      params: { workspace: ParamValue; token: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/api/tokens/controllers/workspace_tokens_controller').default['destroy']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/api/tokens/controllers/workspace_tokens_controller').default['destroy']>>>
    }
  }
}
