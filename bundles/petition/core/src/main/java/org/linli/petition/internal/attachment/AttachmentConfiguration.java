// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.attachment;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** What an operator can set. */
@ObjectClassDefinition(
        id = AttachmentSettings.PID,
        name = "诉求附件",
        description = "附件存放的文件夹和大小限制;修改后立即生效,有误的配置不会采用,原因见日志。单个文件还受 org.linli.web 的 maxUploadBytes 限制")
public @interface AttachmentConfiguration {
    /** Where the files lie. */
    @AttributeDefinition(
            name = "存放文件夹",
            description = "留空为数据目录下的 attachments;几台机器一起运行时,填它们共用的文件夹。改到别处时,先把原来的文件移过去",
            required = false)
    String folder() default "";

    /** The largest photo. */
    @AttributeDefinition(name = "照片最大字节", description = "JPEG、PNG、WebP,1024 到 104857600")
    int photoBytes() default 10_485_760;

    /** The largest document. */
    @AttributeDefinition(name = "PDF最大字节", description = "1024 到 52428800;清理 PDF 时整个在内存里")
    int pdfBytes() default 10_485_760;

    /** The largest recording. */
    @AttributeDefinition(name = "录音最大字节", description = "AMR,1024 到 104857600")
    int recordingBytes() default 5_242_880;

    /** How many files a petitioner may add. */
    @AttributeDefinition(name = "诉求人可传个数", description = "每件诉求,1 到 50")
    int petitionerFiles() default 9;

    /** How many files a petition may have. */
    @AttributeDefinition(name = "每件诉求总个数", description = "连同工作人员所传,1 到 100")
    int files() default 40;

    /** How many bytes a petition's files may have together. */
    @AttributeDefinition(name = "每件诉求总字节", description = "1024 到 2147483647")
    int petitionBytes() default 104_857_600;
}
