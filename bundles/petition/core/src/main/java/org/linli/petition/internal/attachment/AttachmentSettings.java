// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.attachment;

import java.nio.file.Path;
import org.linli.petition.Attachment;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is configured for attachments, taken over while running. One with a mistake is refused, the one before stays. */
@Component(service = AttachmentSettings.class, configurationPid = AttachmentSettings.PID)
@Designate(ocd = AttachmentConfiguration.class)
public final class AttachmentSettings {
    /** The configuration's id. */
    public static final String PID = "org.linli.petition.attachments";

    private static final Logger LOG = LoggerFactory.getLogger(AttachmentSettings.class);
    private static final int LEAST = 1024;
    private static final int LARGEST_FILE = 104_857_600;
    private static final int LARGEST_PDF = 52_428_800;
    private static final int MOST_OWN = 50;
    private static final int MOST = 100;

    private final Path usual;
    private volatile Values values;

    /**
     * What is in force.
     *
     * @param folder where the files lie
     * @param photoBytes the largest photo
     * @param pdfBytes the largest document
     * @param recordingBytes the largest recording
     * @param petitionerFiles how many a petitioner may add
     * @param files how many a petition may have
     * @param petitionBytes how large they may be together
     */
    public record Values(
            Path folder,
            long photoBytes,
            long pdfBytes,
            long recordingBytes,
            int petitionerFiles,
            int files,
            long petitionBytes) {
        /** What holds when nothing is configured. */
        public static Values usual(Path folder) {
            return new Values(folder, 10_485_760, 10_485_760, 5_242_880, 9, 40, 104_857_600);
        }

        long largest(Attachment.Kind kind) {
            return switch (kind) {
                case JPEG, PNG, WEBP -> photoBytes;
                case PDF -> pdfBytes;
                case AMR -> recordingBytes;
            };
        }
    }

    @Activate
    public AttachmentSettings(BundleContext context, AttachmentConfiguration configuration) {
        String data = context.getProperty("karaf.data");
        this.usual = Path.of(data == null ? "data" : data, "attachments");
        this.values = Values.usual(usual);
        change(configuration);
    }

    /** With these for good. */
    public AttachmentSettings(Values values) {
        this.usual = values.folder();
        this.values = values;
    }

    /** Another configuration came. */
    @Modified
    public void change(AttachmentConfiguration configuration) {
        try {
            values = read(configuration);
        } catch (RuntimeException wrong) {
            LOG.error("The configuration {} is refused, what was in force stays: {}", PID, wrong.getMessage());
        }
    }

    Values now() {
        return values;
    }

    Values read(AttachmentConfiguration configuration) {
        return new Values(
                configuration.folder().isBlank()
                        ? usual
                        : Path.of(configuration.folder().strip()),
                within("photoBytes", configuration.photoBytes(), LEAST, LARGEST_FILE),
                within("pdfBytes", configuration.pdfBytes(), LEAST, LARGEST_PDF),
                within("recordingBytes", configuration.recordingBytes(), LEAST, LARGEST_FILE),
                within("petitionerFiles", configuration.petitionerFiles(), 1, MOST_OWN),
                within("files", configuration.files(), 1, MOST),
                within("petitionBytes", configuration.petitionBytes(), LEAST, Integer.MAX_VALUE));
    }

    private static int within(String name, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(name + ": " + value + "; " + least + " to " + most);
        }
        return value;
    }
}
