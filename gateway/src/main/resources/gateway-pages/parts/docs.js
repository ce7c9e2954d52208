// One description a service, each fetched when it is chosen: a service that is down spoils only its own.
const services = ['user', 'project', 'credit', 'ai-job', 'youtube', 'admin'];

SwaggerUIBundle({
    dom_id: '#ui',
    urls: services.map((name) => ({ name, url: `/docs/openapi/${name}.json` })),
    presets: [SwaggerUIBundle.presets.apis, SwaggerUIStandalonePreset],
    layout: 'StandaloneLayout',
    deepLinking: true,
    displayRequestDuration: true,
    validatorUrl: null,
});
