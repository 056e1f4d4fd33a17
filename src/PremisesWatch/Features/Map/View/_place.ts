export interface Place {
  id: string
  name: string
  address: string
  type: string
  band: string | null
  provisional: boolean | null
  nextDueOn: string | null
  longitude: number
  latitude: number
}

export function bandWords (place: Place): string {
  return place.band === null ? 'not assessed' : `band ${place.band}${place.provisional ? ', not yet visited' : ''}`
}

/** The band's mark, taken from the legend so that it is drawn in one place. */
export function bandIcon (place: Place): HTMLElement {
  const kind = `pw-band--${(place.band ?? 'n').toLowerCase()}`
  const icon = element('span', '', { className: `pw-band ${kind}` })
  const drawn = document.querySelector(`.pw-legend .${kind} svg`)
  if (drawn) icon.append(drawn.cloneNode(true))
  return icon
}

export function element<K extends keyof HTMLElementTagNameMap> (name: K, text = '', properties: Partial<HTMLElementTagNameMap[K]> = {}): HTMLElementTagNameMap[K] {
  return Object.assign(document.createElement(name), { textContent: text }, properties)
}
