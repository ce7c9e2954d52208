package io.filmstudio.admin;

import io.filmstudio.common.test.DescribedApi;

@AdminTest
class DescribedApiTests implements DescribedApi {}
