package io.filmstudio.project;

import io.filmstudio.common.test.DescribedApi;

@ProjectTest
class DescribedApiTests implements DescribedApi {}
