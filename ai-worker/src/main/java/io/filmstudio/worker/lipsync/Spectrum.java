package io.filmstudio.worker.lipsync;

/** Power of a short piece of sound by frequency. */
final class Spectrum {

    private final double[] power;
    private final double hertzPerBin;

    private Spectrum(double[] power, double hertzPerBin) {
        this.power = power;
        this.hertzPerBin = hertzPerBin;
    }

    /** Of that many samples, a power of two, around a place; beyond the ends there is silence. */
    static Spectrum around(float[] samples, int middle, int size, double samplesPerSecond) {
        double[] real = new double[size];
        for (int i = 0; i < size; i++) {
            int at = middle - size / 2 + i;
            double hann = 0.5 - 0.5 * Math.cos(2 * Math.PI * i / (size - 1));
            real[i] = at >= 0 && at < samples.length ? samples[at] * hann : 0;
        }
        double[] imaginary = new double[size];
        transform(real, imaginary);
        double[] power = new double[size / 2];
        for (int bin = 0; bin < power.length; bin++) {
            power[bin] = real[bin] * real[bin] + imaginary[bin] * imaginary[bin];
        }
        return new Spectrum(power, samplesPerSecond / size);
    }

    double power(double fromHertz, double toHertz) {
        double sum = 0;
        int end = Math.min(power.length, (int) Math.ceil(toHertz / hertzPerBin));
        for (int bin = (int) Math.ceil(fromHertz / hertzPerBin); bin < end; bin++) {
            sum += power[bin];
        }
        return sum;
    }

    /** The discrete Fourier transform in place, decimation in frequency, then the bins put in order. */
    private static void transform(double[] real, double[] imaginary) {
        int size = real.length;
        for (int half = size / 2; half > 0; half /= 2) {
            for (int start = 0; start < size; start += 2 * half) {
                for (int i = 0; i < half; i++) {
                    butterfly(real, imaginary, start + i, start + i + half, -Math.PI * i / half);
                }
            }
        }
        int shift = Integer.SIZE - Integer.numberOfTrailingZeros(size);
        for (int i = 0; i < size; i++) {
            int j = Integer.reverse(i) >>> shift;
            if (i < j) {
                swap(real, i, j);
                swap(imaginary, i, j);
            }
        }
    }

    private static void butterfly(double[] real, double[] imaginary, int a, int b, double angle) {
        double realDifference = real[a] - real[b];
        double imaginaryDifference = imaginary[a] - imaginary[b];
        double cos = Math.cos(angle);
        double sin = Math.sin(angle);
        real[a] += real[b];
        imaginary[a] += imaginary[b];
        real[b] = realDifference * cos - imaginaryDifference * sin;
        imaginary[b] = realDifference * sin + imaginaryDifference * cos;
    }

    private static void swap(double[] values, int i, int j) {
        double kept = values[i];
        values[i] = values[j];
        values[j] = kept;
    }
}
