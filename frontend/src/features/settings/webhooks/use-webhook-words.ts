import { useLingui } from '@lingui/react/macro'
import type { Delivery, DeliveryState, Webhook } from './webhooks-api'

/** What a delivery has come to, and why a webhook stopped, in words. */
export function useWebhookWords() {
  const { t } = useLingui()
  const states: Record<DeliveryState, string> = {
    waiting: t({ message: 'waiting', context: 'in settings' }),
    delivered: t`delivered`,
    failed: t({ message: 'failed', context: 'in settings' }),
    skipped: t`left out`,
    withheld: t`withheld`,
  }
  const stops: Record<NonNullable<Webhook['stopped_because']>, string> = {
    by_hand: t`stopped`,
    failing: t`stopped: it failed for over an hour`,
    gone: t`stopped: the address is gone`,
    owner_left: t`stopped: its owner is not in the team any more`,
  }
  const troubles: Record<string, string> = {
    TookTooLong: t`no answer in time`,
    BrokenAnswer: t`the answer broke off`,
    NotTrusted: t`the certificate is not valid`,
    NameNotFound: t`the name was not found`,
    Unreachable: t`cannot be reached`,
    AddressNotAllowed: t`the address is not public`,
    UrlNotAllowed: t`the address is not allowed`,
  }
  const outcome = ({ status, trouble }: Pick<Delivery, 'status' | 'trouble'>) =>
    status === null ? (trouble ? (troubles[trouble] ?? trouble) : '') : String(status)
  return { states, stops, outcome }
}
