import { useLingui } from '@lingui/react/macro'
import { useListed } from '#features/members/asking/use-listed'
import { calendars } from './calendar-api'

/** The countries whose public holidays are known, by their names in the reader's language. */
export function useCountryChoices() {
  const { i18n } = useLingui()
  const { data = [] } = useListed('countries', calendars.countries)
  const named = new Intl.DisplayNames(i18n.locale, { type: 'region' })
  const said = (code: string) => {
    try {
      return named.of(code) ?? code
    } catch {
      return code
    }
  }
  const choices = data
    .map(({ code }) => ({ value: code, label: said(code) }))
    .sort((one, other) => one.label.localeCompare(other.label, i18n.locale))
  const regionsOf = (country: string) => data.find(({ code }) => code === country)?.subdivisions ?? []
  return { choices, regionsOf }
}
