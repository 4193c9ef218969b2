import { useLingui } from '@lingui/react/macro'
import { NativeSelect, TextInput } from '@mantine/core'
import type { House } from '../asking/invoices-api'
import styles from '../look/invoices.module.css'

/** What is asked of both sides. */
export interface Party {
  name: string
  street: string
  postal_code: string
  city: string
  country: string
  vat_id: string
  registration: string
  registration_scheme: string
  endpoint: string
  endpoint_scheme: string
  email: string
  payment_days: number
  account: string
}

interface PartyFieldsProps {
  of: Party
  house: Pick<House, 'schemes' | 'registers'>
  disabled: boolean
  onPut: (part: Partial<Party>) => void
}

export function PartyFields({ of, house, disabled, onPut }: PartyFieldsProps) {
  const { t } = useLingui()
  const field = (name: keyof Party, label: string, maxLength: number, more: object = {}) => (
    <TextInput
      label={label}
      maxLength={maxLength}
      disabled={disabled}
      value={String(of[name])}
      onChange={(event) => onPut({ [name]: event.currentTarget.value })}
      {...more}
    />
  )
  return (
    <div className={`${styles.form} ${styles.roomy}`}>
      <div className={styles.whole}>{field('name', t`Legal name`, 200)}</div>
      <div className={styles.whole}>{field('street', t`Street and number`, 200)}</div>
      {field('postal_code', t`Postal code`, 20)}
      {field('city', t`City`, 100)}
      {field('country', t`Country`, 2, { description: t`Two letters: NL, BE, DE` })}
      {field('vat_id', t`VAT number`, 20, { description: t`With its country: NL123456789B01` })}
      <NativeSelect
        label={t`Register of companies`}
        disabled={disabled}
        data={kinds(house.registers)}
        value={of.registration_scheme}
        onChange={(event) => onPut({ registration_scheme: event.currentTarget.value })}
      />
      {field('registration', t`Number in it`, 40)}
      <NativeSelect
        label={t`Kind of Peppol address`}
        disabled={disabled}
        data={kinds(house.schemes)}
        value={of.endpoint_scheme}
        onChange={(event) => onPut({ endpoint_scheme: event.currentTarget.value })}
      />
      {field('endpoint', t`Peppol address`, 60)}
      {field('email', t`E-mail for invoices`, 254)}
      {field('account', t`Account of the ledger`, 20)}
      <TextInput
        label={t`Days to pay`}
        inputMode="numeric"
        maxLength={3}
        disabled={disabled}
        value={String(of.payment_days)}
        onChange={(event) => onPut({ payment_days: Number(event.currentTarget.value.replace(/\D/g, '')) })}
      />
    </div>
  )
}

function kinds(known: House['schemes']) {
  return [
    { value: '', label: '–' },
    ...known.map(({ code, name }) => ({ value: code, label: `${name} · ${code}` })),
  ]
}
