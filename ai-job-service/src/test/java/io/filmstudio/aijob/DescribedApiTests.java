package io.filmstudio.aijob;

import io.filmstudio.common.test.DescribedApi;

class DescribedApiTests extends AiJobTest implements DescribedApi {}
