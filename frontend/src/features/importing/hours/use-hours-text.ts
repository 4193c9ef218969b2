import { useLingui } from '@lingui/react/macro'

/** Minutes as “12:30”, with the thousands of the language. */
export function useHoursText(): (minutes: number) => string {
  const { t, i18n } = useLingui()
  const figure = new Intl.NumberFormat(i18n.locale)
  return (minutes) => {
    const text = `${figure.format(Math.floor(minutes / 60))}:${String(minutes % 60).padStart(2, '0')}`
    return t`${text} h`
  }
}
