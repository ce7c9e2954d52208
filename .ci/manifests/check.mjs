// Holds rendered manifests to published types: writes each as a typed literal for tsc, which finds unknown fields, and validates
// it, which finds wrong values and missing fields. Usage: node check.mjs FILE...
import fs from 'node:fs';
import { parseAllDocuments } from 'yaml';

const packages = {
  'keda.sh': '@kubernetes-models/keda',
  'monitoring.coreos.com': '@kubernetes-models/prometheus-operator',
  'postgresql.cnpg.io': '@kubernetes-models/cloudnative-pg',
};
// operators that publish no types; the tests look at what these say
const untyped = new Set(['rabbitmq.com', 'barmancloud.cnpg.io']);

function moduleOf({ apiVersion }) {
  const [group, version] = apiVersion.includes('/') ? apiVersion.split('/') : ['', apiVersion];
  if (untyped.has(group)) return undefined;
  return `${packages[group] ?? 'kubernetes-models'}/${group ? `${group}/` : ''}${version}`;
}

const lines = [];
const seen = new Map();
let invalid = 0;
for (const file of process.argv.slice(2)) {
  for (const document of parseAllDocuments(fs.readFileSync(file, 'utf8'))) {
    const resource = document.toJS();
    const module = moduleOf(resource);
    const name = `${resource.kind} ${resource.metadata.name} of ${file}`;
    const text = JSON.stringify(resource);
    if (!module || seen.has(text)) continue;
    seen.set(text, name);
    const { [resource.kind]: type } = await import(module);
    try {
      new type(resource).validate();
    } catch (refusal) {
      console.error(`${name}: ${refusal.message}`);
      invalid += 1;
    }
    lines.push(`// ${name}`, `{ const resource: import('${module}').I${resource.kind} = ${text}; void resource; }`);
  }
}
fs.writeFileSync('manifests.ts', `${lines.join('\n')}\nexport {};\n`);
console.log(`${seen.size} resources of known types, ${invalid} invalid`);
process.exit(invalid === 0 ? 0 : 1);
