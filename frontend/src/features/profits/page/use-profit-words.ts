import { useLingui } from '@lingui/react/macro'
import type { Cut } from '../asking/profits-api'
import type { Figure } from '../part/chosen'
import type { Span } from './use-profits-address'

export function useProfitWords() {
  const { t, i18n } = useLingui()
  const cuts: Record<Cut, string> = {
    project: t`By project`,
    client: t`By client`,
    service: t`By service`,
    card: t`By card`,
    month: t`By month`,
    manager: t`By account manager`,
  }
  const names: Record<Cut, string> = {
    project: t`Project`,
    client: t`Client`,
    service: t`Service`,
    card: t`Card`,
    month: t`Month`,
    manager: t`Account manager`,
  }
  const none: Record<Cut, string> = {
    project: t`Without a client`,
    client: t`Without a client`,
    service: t`Cards without a type, and hours without a card`,
    card: t`Hours without a card, and other cards`,
    month: t`Other`,
    manager: t`Nobody manages them`,
  }
  const figures: Record<Figure, string> = {
    minutes: t`Hours`,
    earned: t`Earned`,
    invoiced: t`Invoiced`,
    cost: t`Hours cost`,
    overhead: t`Overhead`,
    external: t`Suppliers`,
    margin: t`Margin`,
    rework: t`Done again`,
    waiting_for_client: t({ message: 'Waiting for the client', context: 'of profit' }),
    waiting: t`While waiting`,
  }
  const spans: Record<Span, string> = {
    month: t`This month`,
    last: t`Last month`,
    quarter: t`The last three months`,
    year: t`This year`,
    all: t`From the beginning`,
    own: t`Own period`,
  }
  const month = (day: string) =>
    new Intl.DateTimeFormat(i18n.locale, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
      new Date(`${day}T00:00:00Z`),
    )
  const share = (value: number) =>
    new Intl.NumberFormat(i18n.locale, { style: 'percent', maximumFractionDigits: 1 }).format(value)
  const ofEarned = (value: number) => {
    const part = share(value)
    return t`${part} of what was earned`
  }
  return { ofEarned, figures, cuts, names, none, spans, month, share }
}
