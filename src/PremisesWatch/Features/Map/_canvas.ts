import { Map as MapLibreMap, NavigationControl, ScaleControl, setWorkerUrl, type StyleSpecification } from 'maplibre-gl'
import { baseStyle, plainBase } from './Base/_base'
import { addLayers, drawOnDemand } from './Marks/_layers'

/** Draws base, wards and marks in an element of _Map.cshtml. Resolves when they are asked for; rejects where the browser cannot draw a map. */
export async function drawMap (home: HTMLElement, say: (words: string) => void): Promise<MapLibreMap> {
  const { base, baseAddress, baseCredit = '', premises, wards, query } = home.dataset as Record<string, string>
  const style = await baseStyle(base, baseAddress, baseCredit).catch(problem => {
    console.warn(problem)
    say('The base map could not be read. The places are all here.')
    return plainBase()
  })
  home.replaceChildren()
  try {
    const map = start(home, style)
    map.on('error', event => {
      console.warn(event.error)
      say('Some of the map could not be read. Nothing is lost: load the page again, or view as list.')
    })
    await new Promise(resolve => map.once('load', resolve))
    addLayers(map, { premises: premises + query, wards })
    return map
  } catch (problem) {
    home.replaceChildren('This browser cannot draw the map. The list holds the same places.')
    throw problem
  }
}

function start (home: HTMLElement, style: StyleSpecification | string): MapLibreMap {
  const [west, south, east, north] = home.dataset.bounds!.split(',').map(Number)
  setWorkerUrl('/dist/maplibre-gl-worker.mjs')
  const map = new MapLibreMap({
    container: home,
    style,
    bounds: [[west, south], [east, north]],
    fitBoundsOptions: { padding: 40, maxZoom: 16 },
    maxZoom: 19,
    renderWorldCopies: false,
    dragRotate: false,
    pitchWithRotate: false,
    attributionControl: home.dataset.base === 'drawn' ? false : { compact: false },
    locale: { 'Map.Title': 'Map of places. The list holds the same.' }
  })
  map.addControl(new NavigationControl({ showCompass: false }), 'top-right')
  map.addControl(new ScaleControl({ unit: 'metric' }))
  map.touchZoomRotate.disableRotation()
  map.keyboard.disableRotation()
  drawOnDemand(map)
  return map
}
